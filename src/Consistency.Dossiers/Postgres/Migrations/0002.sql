-- Figures that were read with words around them, and those of them that are of one thing; which texts each lead finds; and figures of two texts that are alike.
-- Figures of the form before have no text: they get one, and all that comes of it, with the next figures that come to their dossier, or go.
ALTER TABLE figures RENAME TO figures_before;
CREATE TABLE figures (
  d bigint NOT NULL, place bigint NOT NULL, id bytea NOT NULL, origin text COLLATE "C" NOT NULL, is_claim bigint NOT NULL, text bytea NOT NULL, wording bytea, body bytea NOT NULL, aligned bytea, of_wording bigint NOT NULL DEFAULT 0,
  PRIMARY KEY (d, text, place));
INSERT INTO figures (d, place, id, origin, is_claim, text, body, aligned) SELECT d, place, id, origin, is_claim, '\x', body, aligned FROM figures_before;
DROP TABLE figures_before;
CREATE UNIQUE INDEX figures_by_place ON figures (d, place);
CREATE UNIQUE INDEX figures_by_id ON figures (d, id);
CREATE INDEX figures_by_origin ON figures (d, origin);
CREATE INDEX figures_by_wording ON figures (d, wording, place) WHERE wording IS NOT NULL;
CREATE TABLE figure_leads (d bigint NOT NULL, lead bytea NOT NULL, text bytea NOT NULL, PRIMARY KEY (d, lead, text));
CREATE TABLE figure_likes (d bigint NOT NULL, figure bigint NOT NULL, other bigint NOT NULL, told bigint NOT NULL, body bytea NOT NULL, PRIMARY KEY (d, figure, other));
