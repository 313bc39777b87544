// Removes the ties of one kind that one import alone brought. Parameters: kind, such as MASTER_OF; alone, a list of its number.
MATCH ()-[t:$($kind)]->()
WHERE t.imports = $alone AND t.`was.import` IS NULL
DELETE t
