-- V068  what is to be done later
-- Why    A reminder and a follow-up are due at a time, on whatever node is up then, once.
-- Shape  db-scheduler's own table (its README, "Create the scheduled_tasks table"); the task's instance names a call, or a caller
--        and a campaign's number. No data beside that.
-- Size   What is due within days; thousands.
create table scheduled_tasks (
    task_name            text        not null,
    task_instance        text        not null,
    task_data            bytea,
    execution_time       timestamptz not null,
    picked               boolean     not null,
    picked_by            text,
    last_success         timestamptz,
    last_failure         timestamptz,
    consecutive_failures int,
    last_heartbeat       timestamptz,
    version              bigint      not null,
    priority             smallint,
    primary key (task_name, task_instance)
);
create index scheduled_tasks_execution_time on scheduled_tasks (execution_time);
create index scheduled_tasks_last_heartbeat on scheduled_tasks (last_heartbeat);
