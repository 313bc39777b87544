// Takes decisions on two records back. Parameters: keys, a list.
UNWIND $keys AS key
MATCH (n:Identification {key: key})
DELETE n
