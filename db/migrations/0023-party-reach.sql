-- A unit is party of the whole proceeding: what a post reaches stands with the post, and nothing ever wrote or read this.
alter table heqing.party drop column reach;
