// Gives people that stand in the store other properties. Parameters: rows, each a map of all properties.
UNWIND $rows AS row
MATCH (n:Person {key: row.key})
SET n = row
