// Consents, or contact details, that are kept until a day before this one, with their person.
// Parameters: label, Consent or Contact; before.
MATCH (p:Person)-->(n:$($label))
WHERE n.keptUntil < $before
RETURN n.key AS key, p.key AS person, p.cluster AS cluster, false AS needed, false AS bare
ORDER BY n.key
