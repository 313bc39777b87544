// Ties of one kind by their keys, as they are. Parameters: kind, such as MASTER_OF; asked, whose keys is a list.
UNWIND $asked.keys AS key
MATCH (a)-[t:$($kind) {key: key}]->(b)
RETURN t.key AS key, a.key AS from, b.key AS to, properties(t) AS properties
