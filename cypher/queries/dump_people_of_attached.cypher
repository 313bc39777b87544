// The people on whom some nodes hang. Parameters: label, such as Consent; asked, whose keys is a list of the nodes'.
UNWIND $asked.keys AS key
MATCH (p:Person)-->(n:$($label) {key: key})
RETURN DISTINCT p.key AS key
