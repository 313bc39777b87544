// Gives ties of one kind the properties that they had before. Parameters: kind, such as MASTER_OF; rows, each with
// properties, of which the key is one.
UNWIND $rows AS row
MATCH ()-[t:$($kind) {key: row.properties.key}]->()
SET t = row.properties
