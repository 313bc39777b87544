// Ties of one kind by their keys, as they are. Parameters: kind, such as MASTER_OF; keys, a list.
UNWIND $keys AS key
MATCH ()-[t:$($kind) {key: key}]->()
RETURN key, properties(t) AS properties
