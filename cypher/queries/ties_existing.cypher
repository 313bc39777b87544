// Which of some keys of ties of one kind stand in the store already. Parameters: kind, such as MASTER_OF; keys, a list.
UNWIND $keys AS key
MATCH ()-[t:$($kind) {key: key}]->()
RETURN t.key AS key
