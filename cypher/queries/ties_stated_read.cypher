// The ties of some people that were stated, each once. Parameters: keys, a list.
UNWIND $keys AS key
MATCH (:Person {key: key})-[t]-()
WHERE t.basis = 'STATED'
WITH DISTINCT t
RETURN type(t) AS kind, t.key AS key, startNode(t).key AS from, endNode(t).key AS to
ORDER BY t.key
