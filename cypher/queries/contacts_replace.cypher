// Gives contact details that stand in the store another sealed value. Parameters: rows, each with properties.
UNWIND $rows AS row
MATCH (n:Contact {key: row.properties.key})
SET n = row.properties
