// Stores new organisations. Parameters: rows, each with kind (Studio, Platform or Group) and properties.
UNWIND $rows AS row
CREATE (n:Organisation:$(row.kind))
SET n = row.properties
