-- Every key begins with d, the dossier's number, so that all of a dossier lies together, and one could lie elsewhere than another. Claims, cells and
-- neighbourhoods are numbered within their dossier. Names that engine code compares ordinally are blobs, see OrdinalKey.
CREATE TABLE dossiers (
  d INTEGER PRIMARY KEY, id TEXT NOT NULL, title TEXT NOT NULL, description TEXT NOT NULL, created INTEGER NOT NULL, pack TEXT NOT NULL, pack_names TEXT NOT NULL,
  revision INTEGER NOT NULL DEFAULT 0, claims INTEGER NOT NULL DEFAULT 0, reports INTEGER NOT NULL DEFAULT 0, flagged INTEGER NOT NULL DEFAULT 0, next_claim INTEGER NOT NULL DEFAULT 1,
  given_claims INTEGER NOT NULL DEFAULT 0, given_reports INTEGER NOT NULL DEFAULT 0, offices INTEGER NOT NULL DEFAULT 0, orderings INTEGER NOT NULL DEFAULT 0) STRICT;
CREATE INDEX dossiers_by_id ON dossiers (id);
CREATE TABLE packs (d INTEGER PRIMARY KEY, document TEXT NOT NULL) STRICT;

-- What was given: reports; claims, which stand for themselves; and, in "sentences", claims that others are read from, or none by the present pack.
-- The origin of a claim that was read is "r:" or "s:" and an id. In "given" is what a recheck checks again, while it does so.
CREATE TABLE reports (d INTEGER NOT NULL, place INTEGER NOT NULL, id TEXT NOT NULL, body BLOB NOT NULL, coverage TEXT NOT NULL, PRIMARY KEY (d, place), UNIQUE (d, id)) STRICT;
CREATE TABLE sentences (d INTEGER NOT NULL, place INTEGER NOT NULL, id TEXT NOT NULL, body BLOB NOT NULL, PRIMARY KEY (d, place), UNIQUE (d, id)) STRICT, WITHOUT ROWID;
CREATE TABLE given (d INTEGER NOT NULL, n INTEGER NOT NULL, body BLOB NOT NULL, PRIMARY KEY (d, n)) STRICT;
CREATE TABLE claims (
  d INTEGER NOT NULL, n INTEGER NOT NULL, id BLOB NOT NULL, origin TEXT NOT NULL, cell INTEGER NOT NULL, placed BLOB NOT NULL, quote TEXT NOT NULL, body BLOB NOT NULL,
  PRIMARY KEY (d, n)) STRICT;
CREATE UNIQUE INDEX claims_by_id ON claims (d, id);
CREATE INDEX claims_by_origin ON claims (d, origin) WHERE origin <> '';
-- Figures that were read with words around them, and those of them that are of one thing.
CREATE TABLE figures (d INTEGER NOT NULL, id BLOB NOT NULL, origin TEXT NOT NULL, is_claim INTEGER NOT NULL, place INTEGER NOT NULL, body BLOB NOT NULL, aligned BLOB, PRIMARY KEY (d, id)) STRICT, WITHOUT ROWID;

-- What of the claims the engine looks at: cells, and neighbourhoods of claims that rules have to see together.
CREATE TABLE cells (
  d INTEGER NOT NULL, cell INTEGER NOT NULL, key TEXT NOT NULL, facets TEXT NOT NULL, definition TEXT NOT NULL, property TEXT NOT NULL, measure TEXT NOT NULL, event TEXT NOT NULL,
  root TEXT, days INTEGER NOT NULL, day INTEGER, as_of TEXT NOT NULL, block INTEGER NOT NULL, claims INTEGER NOT NULL, PRIMARY KEY (d, cell)) STRICT;
CREATE UNIQUE INDEX cells_by_key ON cells (d, key);
CREATE INDEX cells_by_property ON cells (d, property, measure, event, block);
CREATE INDEX cells_by_day ON cells (d, root, days, day) WHERE root IS NOT NULL;
CREATE TABLE rivals (
  d INTEGER NOT NULL, property TEXT NOT NULL, measure TEXT NOT NULL, event TEXT NOT NULL, facet TEXT NOT NULL, value TEXT NOT NULL, cells INTEGER NOT NULL,
  PRIMARY KEY (d, property, measure, event, facet, value)) STRICT, WITHOUT ROWID;
CREATE TABLE neighbourhoods (
  d INTEGER NOT NULL, nb INTEGER NOT NULL, reach INTEGER NOT NULL, key TEXT, parent INTEGER, PRIMARY KEY (d, nb)) STRICT, WITHOUT ROWID;
CREATE UNIQUE INDEX neighbourhoods_by_key ON neighbourhoods (d, reach, key) WHERE key IS NOT NULL;
CREATE TABLE places (
  d INTEGER NOT NULL, nb INTEGER NOT NULL, source BLOB NOT NULL, saying BLOB NOT NULL, id BLOB NOT NULL, n INTEGER NOT NULL, PRIMARY KEY (d, nb, source, saying, id)) STRICT, WITHOUT ROWID;
CREATE TABLE said (d INTEGER NOT NULL, nb INTEGER NOT NULL, source BLOB NOT NULL, marks BLOB NOT NULL, PRIMARY KEY (d, nb, source)) STRICT, WITHOUT ROWID;
CREATE INDEX said_alike ON said (d, nb, marks, source);
CREATE TABLE shingles (d INTEGER NOT NULL, property TEXT NOT NULL, shingle INTEGER NOT NULL, nb INTEGER NOT NULL, PRIMARY KEY (d, property, shingle)) STRICT, WITHOUT ROWID;
CREATE TABLE worded (d INTEGER NOT NULL, source BLOB NOT NULL, mark BLOB NOT NULL, quote TEXT NOT NULL, uses INTEGER NOT NULL, PRIMARY KEY (d, source, mark)) STRICT, WITHOUT ROWID;

-- Names, and which of them are one person's.
CREATE TABLE names (d INTEGER NOT NULL, name TEXT NOT NULL, canonical TEXT NOT NULL, others INTEGER NOT NULL DEFAULT 0, PRIMARY KEY (d, name)) STRICT, WITHOUT ROWID;
CREATE INDEX names_by_canonical ON names (d, canonical);
CREATE TABLE name_keys (d INTEGER NOT NULL, key TEXT NOT NULL, name TEXT NOT NULL, PRIMARY KEY (d, key, name)) STRICT, WITHOUT ROWID;
CREATE TABLE name_uses (d INTEGER NOT NULL, name TEXT NOT NULL, n INTEGER NOT NULL, PRIMARY KEY (d, name, n)) STRICT, WITHOUT ROWID;
CREATE TABLE name_sources (d INTEGER NOT NULL, name TEXT NOT NULL, source TEXT NOT NULL, uses INTEGER NOT NULL, PRIMARY KEY (d, name, source)) STRICT, WITHOUT ROWID;
CREATE TABLE titles (d INTEGER NOT NULL, canonical TEXT NOT NULL, title TEXT NOT NULL, PRIMARY KEY (d, canonical, title)) STRICT, WITHOUT ROWID;
CREATE TABLE holders (d INTEGER NOT NULL, person TEXT NOT NULL, by_title INTEGER NOT NULL, body TEXT NOT NULL, PRIMARY KEY (d, person, by_title, body)) STRICT, WITHOUT ROWID;

-- What is flagged, and in which neighbourhood; and where something was too large to decide, what.
CREATE TABLE flags (d INTEGER NOT NULL, nb INTEGER NOT NULL, id TEXT NOT NULL, rule TEXT NOT NULL, severity INTEGER NOT NULL, print BLOB NOT NULL, minimal TEXT NOT NULL, PRIMARY KEY (d, nb, id)) STRICT, WITHOUT ROWID;
CREATE INDEX flags_by_id ON flags (d, id);
CREATE TABLE flag_sayings (d INTEGER NOT NULL, nb INTEGER NOT NULL, saying BLOB NOT NULL, id TEXT NOT NULL, PRIMARY KEY (d, nb, saying, id)) STRICT, WITHOUT ROWID;
CREATE TABLE inconsistencies (
  d INTEGER NOT NULL, id TEXT NOT NULL, rule TEXT NOT NULL, severity INTEGER NOT NULL, status INTEGER NOT NULL, reason TEXT NOT NULL DEFAULT '', decided INTEGER NOT NULL DEFAULT 0,
  opened INTEGER NOT NULL, changed INTEGER NOT NULL, PRIMARY KEY (d, id)) STRICT, WITHOUT ROWID;
CREATE INDEX inconsistencies_worst_first ON inconsistencies (d, severity DESC, rule, id);
CREATE TABLE undecided (d INTEGER NOT NULL, nb INTEGER NOT NULL, what TEXT NOT NULL, PRIMARY KEY (d, nb)) STRICT, WITHOUT ROWID;

-- What happened.
CREATE TABLE revisions (d INTEGER NOT NULL, revision INTEGER NOT NULL, at INTEGER NOT NULL, kind INTEGER NOT NULL, PRIMARY KEY (d, revision)) STRICT, WITHOUT ROWID;
CREATE TABLE changes (
  d INTEGER NOT NULL, revision INTEGER NOT NULL, place INTEGER NOT NULL, kind INTEGER NOT NULL, id TEXT NOT NULL, rule TEXT NOT NULL, severity INTEGER NOT NULL, superseded TEXT NOT NULL, status INTEGER NOT NULL,
  PRIMARY KEY (d, revision, place)) STRICT, WITHOUT ROWID;
CREATE TABLE requests (d INTEGER NOT NULL, request TEXT NOT NULL, mark BLOB NOT NULL, answer BLOB NOT NULL, PRIMARY KEY (d, request)) STRICT, WITHOUT ROWID;
