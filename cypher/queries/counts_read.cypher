// How many nodes of each kind there are, and how many people are historical. No parameters.
RETURN COUNT { MATCH (:Person) } AS people,
       COUNT { MATCH (p:Person) WHERE p.historical } AS historicalPeople,
       COUNT { MATCH (:Organisation) } AS organisations,
       COUNT { MATCH (:Work) } AS works,
       COUNT { MATCH (:Cluster) } AS clusters,
       COUNT { MATCH (:Consent) } AS consents,
       COUNT { MATCH (:Contact) } AS contacts
