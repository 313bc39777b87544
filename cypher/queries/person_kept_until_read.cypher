// Until when imports keep one person; no row if none does. Parameters: key.
MATCH (n:Person {key: $key})
WHERE n.keptUntil IS NOT NULL
RETURN n.keptUntil AS keptUntil
