-- The tables of Sqlite/Migrations, of which tests hold that they have the same columns and keys. Every key begins with d, the dossier's number, so that one
-- dossier could lie on another machine than another. Texts compare by their bytes, as the engine compares them.
CREATE TABLE dossiers (
  d bigint PRIMARY KEY, id text COLLATE "C" NOT NULL, title text COLLATE "C" NOT NULL, description text COLLATE "C" NOT NULL, created bigint NOT NULL, pack text COLLATE "C" NOT NULL, pack_names text COLLATE "C" NOT NULL,
  revision bigint NOT NULL DEFAULT 0, claims bigint NOT NULL DEFAULT 0, reports bigint NOT NULL DEFAULT 0, flagged bigint NOT NULL DEFAULT 0, next_claim bigint NOT NULL DEFAULT 1,
  given_claims bigint NOT NULL DEFAULT 0, given_reports bigint NOT NULL DEFAULT 0, offices bigint NOT NULL DEFAULT 0, orderings bigint NOT NULL DEFAULT 0);
CREATE INDEX dossiers_by_id ON dossiers (id);
CREATE TABLE packs (d bigint PRIMARY KEY, document text COLLATE "C" NOT NULL);

-- What was given: reports; claims, which stand for themselves; and, in "sentences", claims that others are read from, or none by the present pack.
-- The origin of a claim that was read is "r:" or "s:" and an id. In "given" is what a recheck checks again, while it does so.
CREATE TABLE reports (d bigint NOT NULL, place bigint NOT NULL, id text COLLATE "C" NOT NULL, body bytea NOT NULL, coverage text COLLATE "C" NOT NULL, PRIMARY KEY (d, place), UNIQUE (d, id));
CREATE TABLE sentences (d bigint NOT NULL, place bigint NOT NULL, id text COLLATE "C" NOT NULL, body bytea NOT NULL, PRIMARY KEY (d, place), UNIQUE (d, id));
CREATE TABLE given (d bigint NOT NULL, n bigint NOT NULL, body bytea NOT NULL, PRIMARY KEY (d, n));
CREATE TABLE claims (
  d bigint NOT NULL, n bigint NOT NULL, id bytea NOT NULL, origin text COLLATE "C" NOT NULL, cell bigint NOT NULL, placed bytea NOT NULL, quote text COLLATE "C" NOT NULL, body bytea NOT NULL,
  PRIMARY KEY (d, n));
CREATE UNIQUE INDEX claims_by_id ON claims (d, id);
CREATE INDEX claims_by_origin ON claims (d, origin) WHERE origin <> '';
-- Figures that were read with words around them, and those of them that are of one thing.
CREATE TABLE figures (d bigint NOT NULL, id bytea NOT NULL, origin text COLLATE "C" NOT NULL, is_claim bigint NOT NULL, place bigint NOT NULL, body bytea NOT NULL, aligned bytea, PRIMARY KEY (d, id));

-- What of the claims the engine looks at: cells, and neighbourhoods of claims that rules have to see together.
CREATE TABLE cells (
  d bigint NOT NULL, cell bigint NOT NULL, key text COLLATE "C" NOT NULL, facets text COLLATE "C" NOT NULL, definition text COLLATE "C" NOT NULL, property text COLLATE "C" NOT NULL, measure text COLLATE "C" NOT NULL, event text COLLATE "C" NOT NULL,
  root text COLLATE "C", days bigint NOT NULL, day bigint, as_of text COLLATE "C" NOT NULL, block bigint NOT NULL, claims bigint NOT NULL, PRIMARY KEY (d, cell));
CREATE UNIQUE INDEX cells_by_key ON cells (d, key);
CREATE INDEX cells_by_property ON cells (d, property, measure, event, block);
CREATE INDEX cells_by_day ON cells (d, root, days, day) WHERE root IS NOT NULL;
CREATE TABLE rivals (
  d bigint NOT NULL, property text COLLATE "C" NOT NULL, measure text COLLATE "C" NOT NULL, event text COLLATE "C" NOT NULL, facet text COLLATE "C" NOT NULL, value text COLLATE "C" NOT NULL, cells bigint NOT NULL,
  PRIMARY KEY (d, property, measure, event, facet, value));
CREATE TABLE neighbourhoods (
  d bigint NOT NULL, nb bigint NOT NULL, reach bigint NOT NULL, key text COLLATE "C", parent bigint, PRIMARY KEY (d, nb));
CREATE UNIQUE INDEX neighbourhoods_by_key ON neighbourhoods (d, reach, key) WHERE key IS NOT NULL;
CREATE TABLE places (
  d bigint NOT NULL, nb bigint NOT NULL, source bytea NOT NULL, saying bytea NOT NULL, id bytea NOT NULL, n bigint NOT NULL, PRIMARY KEY (d, nb, source, saying, id));
CREATE TABLE said (d bigint NOT NULL, nb bigint NOT NULL, source bytea NOT NULL, marks bytea NOT NULL, PRIMARY KEY (d, nb, source));
CREATE INDEX said_alike ON said (d, nb, marks, source);
CREATE TABLE shingles (d bigint NOT NULL, property text COLLATE "C" NOT NULL, shingle bigint NOT NULL, nb bigint NOT NULL, PRIMARY KEY (d, property, shingle));
CREATE TABLE worded (d bigint NOT NULL, source bytea NOT NULL, mark bytea NOT NULL, quote text COLLATE "C" NOT NULL, uses bigint NOT NULL, PRIMARY KEY (d, source, mark));

-- Names, and which of them are one person's.
CREATE TABLE names (d bigint NOT NULL, name text COLLATE "C" NOT NULL, canonical text COLLATE "C" NOT NULL, others bigint NOT NULL DEFAULT 0, PRIMARY KEY (d, name));
CREATE INDEX names_by_canonical ON names (d, canonical);
CREATE TABLE name_keys (d bigint NOT NULL, key text COLLATE "C" NOT NULL, name text COLLATE "C" NOT NULL, PRIMARY KEY (d, key, name));
CREATE TABLE name_uses (d bigint NOT NULL, name text COLLATE "C" NOT NULL, n bigint NOT NULL, PRIMARY KEY (d, name, n));
CREATE TABLE name_sources (d bigint NOT NULL, name text COLLATE "C" NOT NULL, source text COLLATE "C" NOT NULL, uses bigint NOT NULL, PRIMARY KEY (d, name, source));
CREATE TABLE titles (d bigint NOT NULL, canonical text COLLATE "C" NOT NULL, title text COLLATE "C" NOT NULL, PRIMARY KEY (d, canonical, title));
CREATE TABLE holders (d bigint NOT NULL, person text COLLATE "C" NOT NULL, by_title bigint NOT NULL, body text COLLATE "C" NOT NULL, PRIMARY KEY (d, person, by_title, body));

-- What is flagged, and in which neighbourhood; and where something was too large to decide, what.
CREATE TABLE flags (d bigint NOT NULL, nb bigint NOT NULL, id text COLLATE "C" NOT NULL, rule text COLLATE "C" NOT NULL, severity bigint NOT NULL, print bytea NOT NULL, minimal text COLLATE "C" NOT NULL, PRIMARY KEY (d, nb, id));
CREATE INDEX flags_by_id ON flags (d, id);
CREATE TABLE flag_sayings (d bigint NOT NULL, nb bigint NOT NULL, saying bytea NOT NULL, id text COLLATE "C" NOT NULL, PRIMARY KEY (d, nb, saying, id));
CREATE TABLE inconsistencies (
  d bigint NOT NULL, id text COLLATE "C" NOT NULL, rule text COLLATE "C" NOT NULL, severity bigint NOT NULL, status bigint NOT NULL, reason text COLLATE "C" NOT NULL DEFAULT '', decided bigint NOT NULL DEFAULT 0,
  opened bigint NOT NULL, changed bigint NOT NULL, PRIMARY KEY (d, id));
CREATE INDEX inconsistencies_worst_first ON inconsistencies (d, severity DESC, rule, id);
CREATE TABLE undecided (d bigint NOT NULL, nb bigint NOT NULL, what text COLLATE "C" NOT NULL, PRIMARY KEY (d, nb));

-- What happened.
CREATE TABLE revisions (d bigint NOT NULL, revision bigint NOT NULL, at bigint NOT NULL, kind bigint NOT NULL, PRIMARY KEY (d, revision));
CREATE TABLE changes (
  d bigint NOT NULL, revision bigint NOT NULL, place bigint NOT NULL, kind bigint NOT NULL, id text COLLATE "C" NOT NULL, rule text COLLATE "C" NOT NULL, severity bigint NOT NULL, superseded text COLLATE "C" NOT NULL, status bigint NOT NULL,
  PRIMARY KEY (d, revision, place));
CREATE TABLE requests (d bigint NOT NULL, request text COLLATE "C" NOT NULL, mark bytea NOT NULL, answer bytea NOT NULL, PRIMARY KEY (d, request));
