// One node a key, and an index to find it by; ties are found again by their keys too.
CREATE CONSTRAINT person_key IF NOT EXISTS FOR (n:Person) REQUIRE n.key IS UNIQUE;
CREATE CONSTRAINT organisation_key IF NOT EXISTS FOR (n:Organisation) REQUIRE n.key IS UNIQUE;
CREATE CONSTRAINT work_key IF NOT EXISTS FOR (n:Work) REQUIRE n.key IS UNIQUE;
CREATE CONSTRAINT cluster_key IF NOT EXISTS FOR (n:Cluster) REQUIRE n.key IS UNIQUE;
CREATE CONSTRAINT consent_key IF NOT EXISTS FOR (n:Consent) REQUIRE n.key IS UNIQUE;
CREATE CONSTRAINT contact_key IF NOT EXISTS FOR (n:Contact) REQUIRE n.key IS UNIQUE;
CREATE CONSTRAINT import_id IF NOT EXISTS FOR (n:Import) REQUIRE n.id IS UNIQUE;
CREATE CONSTRAINT store_state_name IF NOT EXISTS FOR (n:StoreState) REQUIRE n.name IS UNIQUE;

CREATE CONSTRAINT master_of_key IF NOT EXISTS FOR ()-[t:MASTER_OF]-() REQUIRE t.key IS UNIQUE;
CREATE CONSTRAINT leads_key IF NOT EXISTS FOR ()-[t:LEADS]-() REQUIRE t.key IS UNIQUE;
CREATE CONSTRAINT worked_with_key IF NOT EXISTS FOR ()-[t:WORKED_WITH]-() REQUIRE t.key IS UNIQUE;
CREATE CONSTRAINT partner_of_key IF NOT EXISTS FOR ()-[t:PARTNER_OF]-() REQUIRE t.key IS UNIQUE;
CREATE CONSTRAINT nominates_key IF NOT EXISTS FOR ()-[t:NOMINATES]-() REQUIRE t.key IS UNIQUE;
CREATE CONSTRAINT member_of_key IF NOT EXISTS FOR ()-[t:MEMBER_OF]-() REQUIRE t.key IS UNIQUE;
CREATE CONSTRAINT founded_key IF NOT EXISTS FOR ()-[t:FOUNDED]-() REQUIRE t.key IS UNIQUE;
CREATE CONSTRAINT convenes_key IF NOT EXISTS FOR ()-[t:CONVENES]-() REQUIRE t.key IS UNIQUE;
CREATE CONSTRAINT works_through_key IF NOT EXISTS FOR ()-[t:WORKS_THROUGH]-() REQUIRE t.key IS UNIQUE;
CREATE CONSTRAINT credited_on_key IF NOT EXISTS FOR ()-[t:CREDITED_ON]-() REQUIRE t.key IS UNIQUE;

// Organisations, works and clusters carry names; people never do, so there is no index on a person's name.
CREATE TEXT INDEX organisation_name IF NOT EXISTS FOR (n:Organisation) ON (n.name);
CREATE TEXT INDEX work_title IF NOT EXISTS FOR (n:Work) ON (n.title);
CREATE TEXT INDEX cluster_name_zh IF NOT EXISTS FOR (n:Cluster) ON (n.nameZh);
CREATE TEXT INDEX cluster_name_en IF NOT EXISTS FOR (n:Cluster) ON (n.nameEn);
CREATE INDEX cluster_source_id IF NOT EXISTS FOR (n:Cluster) ON (n.sourceId);
