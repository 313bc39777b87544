// What came before imports had an end date is kept for the usual time from today. Parameters: keptUntil, the last day.
MATCH (n:Person|Organisation|Work|Cluster|Consent|Contact|Import)
WHERE n.keptUntil IS NULL
CALL (n) { SET n.keptUntil = $keptUntil } IN TRANSACTIONS OF 10000 ROWS;

MATCH ()-[t:MASTER_OF|LEADS|WORKED_WITH|PARTNER_OF|NOMINATES|MEMBER_OF|FOUNDED|CONVENES|WORKS_THROUGH|CREDITED_ON]->()
WHERE t.keptUntil IS NULL
CALL (t) { SET t.keptUntil = $keptUntil } IN TRANSACTIONS OF 10000 ROWS;
