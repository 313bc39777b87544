// Stores new clusters. Parameters: rows, each a map of all properties.
UNWIND $rows AS row
CREATE (n:Cluster)
SET n = row
