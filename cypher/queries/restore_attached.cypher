// Stores nodes as they were, each on its person, for as many rows as the person is found, and returns their number.
// Parameters: relationship, such as GAVE; rows, each with person, labels and properties.
UNWIND $rows AS row
MATCH (p:Person {key: row.person})
CREATE (p)-[:$($relationship)]->(n:$(row.labels))
SET n = row.properties
RETURN count(n) AS stored
