// Stores new works. Parameters: rows, each a map of all properties.
UNWIND $rows AS row
CREATE (n:Work)
SET n = row
