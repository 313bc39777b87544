// Records that people were erased. Parameters: rows, each with receipt, person and on.
UNWIND $rows AS row
CREATE (n:Erasure)
SET n = row
