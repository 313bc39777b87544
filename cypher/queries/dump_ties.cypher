// Some ties of one kind, in the order of their keys, as they are. Parameters: kind, such as MASTER_OF; asked, whose after
// is a key; most, how many.
MATCH (a)-[t:$($kind)]->(b)
WHERE t.key > $asked.after
RETURN t.key AS key, a.key AS from, b.key AS to, properties(t) AS properties
ORDER BY t.key
LIMIT $most
