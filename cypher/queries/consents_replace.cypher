// Gives consents that stand in the store other properties. Parameters: rows, each with properties.
UNWIND $rows AS row
MATCH (n:Consent {key: row.properties.key})
SET n = row.properties
