// Stores new people. Parameters: rows, each a map of all properties.
UNWIND $rows AS row
CREATE (n:Person)
SET n = row
