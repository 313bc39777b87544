// Removes ties of one kind. Parameters: kind, such as MASTER_OF; keys, a list.
UNWIND $keys AS key
MATCH ()-[t:$($kind) {key: key}]->()
DELETE t
