-- V090  who changed what
-- Why    An owner is asked a year later who did it.
-- Shape  One row a change, with what was there before and after. The database refuses to change or drop any.
-- Size   200 bytes a change.
-- Locks  None, a new table.
-- Back   drop table audit_log; drop function audit_log_stays.
create table audit_log (
  seq      bigint       generated always as identity primary key,
  at       timestamptz  not null,
  actor    text         not null,
  action   text         not null,
  subject  text         not null,
  before   text         not null,
  after    text         not null
);
create index audit_log_subject on audit_log (subject, seq);
comment on table audit_log is 'Changes by people, keys and commands; append-only.';

create function audit_log_stays() returns trigger language plpgsql as $$
begin
  raise exception 'the audit log is append-only';
end
$$;
create trigger audit_log_stays before update or delete on audit_log
  for each row execute function audit_log_stays();
create trigger audit_log_stays_whole before truncate on audit_log
  for each statement execute function audit_log_stays();
