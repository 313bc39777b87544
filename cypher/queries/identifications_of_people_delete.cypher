// Removes what was decided of records of people who are erased. Parameters: keys, a list of people's keys.
MATCH (n:Identification)
WHERE n.one IN $keys OR n.other IN $keys
DELETE n
