// Ties that a steward took out are remembered by their keys alone, so that it outlives the word of whoever contested them.
CREATE CONSTRAINT removed_tie_key IF NOT EXISTS FOR (n:RemovedTie) REQUIRE n.key IS UNIQUE;

MATCH (n:Contestation {outcome: 'TIE_REMOVED'})
WITH DISTINCT n.tie AS key
MERGE (:RemovedTie {key: key});
