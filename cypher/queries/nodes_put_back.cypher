// Gives nodes of one label the properties that they had before. Parameters: label, such as Person; rows, each with
// properties, of which the key is one.
UNWIND $rows AS row
MATCH (n:$($label) {key: row.properties.key})
SET n = row.properties
