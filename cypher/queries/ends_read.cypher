// Until when people, or consents, that files brought are kept. Parameter: label, Person or Consent.
MATCH (n:$($label))
WHERE n.keptUntil IS NOT NULL
RETURN n.key AS key, n.keptUntil AS until
