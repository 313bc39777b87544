// How many ties of one kind one import alone brought, by the cluster of the person they begin at.
// Parameters: kind, such as MASTER_OF; alone, a list of its number.
MATCH (p)-[t:$($kind)]->()
WHERE t.imports = $alone AND t.`was.import` IS NULL
RETURN p.cluster AS cluster, count(t) AS ties
