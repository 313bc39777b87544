// The people on whom some nodes hang. Parameters: label, such as Consent; keys, a list of the nodes'.
UNWIND $keys AS key
MATCH (p:Person)-->(n:$($label) {key: key})
RETURN DISTINCT p.key AS key
