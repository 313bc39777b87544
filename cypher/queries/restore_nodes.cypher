// Stores nodes as they were. Parameters: rows, each with labels and properties.
UNWIND $rows AS row
CREATE (n:$(row.labels))
SET n = row.properties
RETURN count(n) AS stored
