// Gives works that stand in the store other properties. Parameters: rows, each a map of all properties.
UNWIND $rows AS row
MATCH (n:Work {key: row.key})
SET n = row
