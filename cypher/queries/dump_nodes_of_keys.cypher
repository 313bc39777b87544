// Nodes of one label by their keys, as they are. Parameters: label, such as Work; property, by which they are told apart;
// asked, whose keys is a list.
UNWIND $asked.keys AS key
MATCH (n:$($label))
WHERE n[$property] = key
RETURN n[$property] AS key, labels(n) AS labels, properties(n) AS properties
