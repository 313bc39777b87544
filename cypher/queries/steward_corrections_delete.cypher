// Takes back what stewards put right. Parameters: keys, a list.
UNWIND $keys AS key
MATCH (n:StewardCorrection {key: key})
DELETE n
