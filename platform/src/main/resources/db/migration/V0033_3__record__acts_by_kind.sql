-- What happened of one kind, newest first, without reading the rest: a timeline of a co-op of any size.
create index act_by_kind on record.act (coop_id, kind, at desc, noted desc);
