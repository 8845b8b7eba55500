-- Search texts have a space before each ideograph (Ideographs), and those of users have the username.
alter table plan_rows alter column search_text type varchar(4800);
alter table exclusions alter column search_text type varchar(4800);
update users set search_text = username_key || chr(10) || regexp_replace(search_text, '(?=[\u1100-\u11ff\u2e80-\u2fdf\u3005\u3007\u3021-\u3029\u3038-\u303b\u3130-\u318f\u3400-\u4dbf\u4e00-\u9fff\ua960-\ua97f\uac00-\ud7ff\uf900-\ufaff\U00020000-\U0003ffff])', ' ', 'g');
update deleted_users set search_text = username_key || chr(10) || regexp_replace(search_text, '(?=[\u1100-\u11ff\u2e80-\u2fdf\u3005\u3007\u3021-\u3029\u3038-\u303b\u3130-\u318f\u3400-\u4dbf\u4e00-\u9fff\ua960-\ua97f\uac00-\ud7ff\uf900-\ufaff\U00020000-\U0003ffff])', ' ', 'g');
update plan_rows set search_text = regexp_replace(search_text, '(?=[\u1100-\u11ff\u2e80-\u2fdf\u3005\u3007\u3021-\u3029\u3038-\u303b\u3130-\u318f\u3400-\u4dbf\u4e00-\u9fff\ua960-\ua97f\uac00-\ud7ff\uf900-\ufaff\U00020000-\U0003ffff])', ' ', 'g');
update exclusions set search_text = regexp_replace(search_text, '(?=[\u1100-\u11ff\u2e80-\u2fdf\u3005\u3007\u3021-\u3029\u3038-\u303b\u3130-\u318f\u3400-\u4dbf\u4e00-\u9fff\ua960-\ua97f\uac00-\ud7ff\uf900-\ufaff\U00020000-\U0003ffff])', ' ', 'g');

-- The few rows of a large plan that a filter shows, which were looked for in the whole of it.
create index plan_rows_with_warnings on plan_rows (plan_id, run_order, position) where warnings is not null;
create index plan_rows_excluded on plan_rows (plan_id, run_order, position) where reason = 'EXCLUDED';
