// Consents, or contact details, that one import alone brought, with their person.
// Parameters: label, Consent or Contact; alone, a list of its number.
MATCH (p:Person)-->(n:$($label))
WHERE n.imports = $alone AND n.`was.import` IS NULL
RETURN n.key AS key, p.key AS person, p.cluster AS cluster, false AS needed, false AS bare
ORDER BY n.key
