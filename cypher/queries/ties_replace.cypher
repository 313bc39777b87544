// Gives ties of one kind that stand in the store other properties. Their ends stay: the key stands for them.
// Parameters: kind, such as MASTER_OF; rows, each with properties.
UNWIND $rows AS row
MATCH ()-[t:$($kind) {key: row.properties.key}]->()
SET t = row.properties
