// How many ties of one kind are kept until a day before this one, by the cluster of the person they begin at.
// Parameters: kind, such as MASTER_OF; before.
MATCH (a:Person)-[t:$($kind)]->()
WHERE t.keptUntil < $before
RETURN a.cluster AS cluster, count(t) AS ties
