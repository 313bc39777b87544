// Records what was decided of two records. Parameters: rows, each with key, one, other, verdict, on and, of an account, by.
UNWIND $rows AS row
MERGE (n:Identification {key: row.key})
SET n = row
