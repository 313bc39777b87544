// Gives organisations that stand in the store other properties, and perhaps another kind.
// Parameters: rows, each with kind (Studio, Platform or Group) and properties.
UNWIND $rows AS row
MATCH (n:Organisation {key: row.properties.key})
REMOVE n:Studio:Platform:Group
SET n = row.properties, n:$(row.kind)
