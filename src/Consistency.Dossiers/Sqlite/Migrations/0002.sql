-- Figures that were read with words around them, and those of them that are of one thing; which texts each lead finds; and figures of two texts that are alike.
-- Figures of the form before have no text: they get one, and all that comes of it, with the next figures that come to their dossier, or go.
ALTER TABLE figures RENAME TO figures_before;
CREATE TABLE figures (
  d INTEGER NOT NULL, place INTEGER NOT NULL, id BLOB NOT NULL, origin TEXT NOT NULL, is_claim INTEGER NOT NULL, text BLOB NOT NULL, wording BLOB, body BLOB NOT NULL, aligned BLOB, of_wording INTEGER NOT NULL DEFAULT 0,
  PRIMARY KEY (d, text, place)) STRICT, WITHOUT ROWID;
INSERT INTO figures (d, place, id, origin, is_claim, text, body, aligned) SELECT d, place, id, origin, is_claim, x'', body, aligned FROM figures_before;
DROP TABLE figures_before;
CREATE UNIQUE INDEX figures_by_place ON figures (d, place);
CREATE UNIQUE INDEX figures_by_id ON figures (d, id);
CREATE INDEX figures_by_origin ON figures (d, origin);
CREATE INDEX figures_by_wording ON figures (d, wording, place) WHERE wording IS NOT NULL;
CREATE TABLE figure_leads (d INTEGER NOT NULL, lead BLOB NOT NULL, text BLOB NOT NULL, PRIMARY KEY (d, lead, text)) STRICT, WITHOUT ROWID;
CREATE TABLE figure_likes (d INTEGER NOT NULL, figure INTEGER NOT NULL, other INTEGER NOT NULL, told INTEGER NOT NULL, body BLOB NOT NULL, PRIMARY KEY (d, figure, other)) STRICT, WITHOUT ROWID;
