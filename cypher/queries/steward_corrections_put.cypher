// Records what stewards put right. Parameters: rows, each with all properties, among them the key.
UNWIND $rows AS row
MERGE (n:StewardCorrection {key: row.key})
SET n = row
