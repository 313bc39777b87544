// How many nodes of one label there are. Parameters: label, such as Person.
MATCH (n:$($label))
RETURN count(n) AS records
