-- What docs/benchmarks.md tells of a million users: psql -f, in an empty database of the newest migrations (never another one).
create temp view people as select i, (array['田中','山田','佐藤','鈴木','高橋','伊藤','渡辺'])[1 + i % 7] as family,
  case when i % 100000 = 5 then '薔薇' else (array['太郎','花子','一郎','次郎','健太','美咲'])[1 + i % 6] end as given,
  substr(md5((i / 7)::text), 1, 7) || i || '@contoso.com' as upn from generate_series(1, 1000000) i;
insert into users (id, version, username, username_key, family_name, given_name,
                  display_name, email, upn, upn_key, upn_domain, status, role, link_source,
                  link_object_id, has_password, created_at, updated_at, search_text)
                select gen_random_uuid(), 0, upn, upn, family, given, family || ' ' || given, upn, upn,
                  upn, 'contoso.com', 'ENABLED', 'NONE', 'microsoft365', md5(i::text), false, now(),
                  now(), upn || chr(10) || ' ' || left(family,1) || ' ' || right(family,1) || chr(10) || ' ' || left(given,1) || ' ' || right(given,1) || chr(10)|| ' ' || left(family,1) || ' ' || right(family,1) || '  ' || left(given,1) || ' ' || right(given,1)
                from people;
insert into plan_rows (plan_id, position, run_order, action, username, username_key,
                  new_family_name, new_given_name, new_display_name, new_email, new_upn, new_upn_key, search_text)
                select '00000000-0000-0000-0000-000000000001', i, 4, 'ADD', upn, upn, family, given, family || ' ' || given, upn, upn, upn,
                upn || chr(10) || ' ' || left(family,1) || ' ' || right(family,1) || chr(10) || ' ' || left(given,1) || ' ' || right(given,1) || chr(10)|| ' ' || left(family,1) || ' ' || right(family,1) || '  ' || left(given,1) || ' ' || right(given,1)
                from people;
insert into plan_rows (plan_id, position, run_order, action, username, username_key, new_upn, search_text)
  select gen_random_uuid(), i, 4, 'ADD', 'x', 'x', 'x', 'x' from generate_series(1,10000) i;
analyze users; analyze plan_rows;
-- What the program makes by itself when it is running (SearchIndexes).
create extension if not exists pg_trgm;
create index concurrently search_users on users using gin (search_text gin_trgm_ops);
create index concurrently search_plan_1 on plan_rows using gin (search_text gin_trgm_ops)
    where plan_id = '00000000-0000-0000-0000-000000000001';
set plan_cache_mode=force_custom_plan;
\timing on
\echo users first
select * from users where true order by username_key limit 51 \g /dev/null
\echo users deep
select * from users where true and username_key > 'e' order by username_key limit 51 \g /dev/null
\echo rows first
select * from plan_rows where plan_id='00000000-0000-0000-0000-000000000001' order by run_order, position limit 51 \g /dev/null
\echo rows deep
select * from plan_rows where plan_id='00000000-0000-0000-0000-000000000001' and run_order >= 4 and (run_order, position) > (4, 900000) order by run_order, position limit 51 \g /dev/null
\echo rows count all
select count(*) from (select 1 from plan_rows where plan_id='00000000-0000-0000-0000-000000000001' limit 10001) c;
\echo count users common3
select count(*) from (select 1 from users where search_text like '%contoso%' escape '!' limit 10001) c;
\echo page users walk common3
select * from users where search_text like '%contoso%' escape '!' order by username_key limit 51 \g /dev/null
\echo page users few common3
select * from (select * from users where search_text like '%contoso%' escape '!' offset 0) few where true order by username_key limit 51 \g /dev/null
\echo count rows common3
select count(*) from (select 1 from plan_rows where plan_id='00000000-0000-0000-0000-000000000001' and search_text like '%contoso%' escape '!' limit 10001) c;
\echo page rows walk common3
select * from plan_rows where plan_id='00000000-0000-0000-0000-000000000001' and search_text like '%contoso%' escape '!' order by run_order, position limit 51 \g /dev/null
\echo page rows few common3
select * from (select * from plan_rows where plan_id='00000000-0000-0000-0000-000000000001' and search_text like '%contoso%' escape '!' offset 0) few where true order by run_order, position limit 51 \g /dev/null
\echo count users common kanji
select count(*) from (select 1 from users where search_text like '% 田 中%' escape '!' limit 10001) c;
\echo page users walk common kanji
select * from users where search_text like '% 田 中%' escape '!' order by username_key limit 51 \g /dev/null
\echo page users few common kanji
select * from (select * from users where search_text like '% 田 中%' escape '!' offset 0) few where true order by username_key limit 51 \g /dev/null
\echo count rows common kanji
select count(*) from (select 1 from plan_rows where plan_id='00000000-0000-0000-0000-000000000001' and search_text like '% 田 中%' escape '!' limit 10001) c;
\echo page rows walk common kanji
select * from plan_rows where plan_id='00000000-0000-0000-0000-000000000001' and search_text like '% 田 中%' escape '!' order by run_order, position limit 51 \g /dev/null
\echo page rows few common kanji
select * from (select * from plan_rows where plan_id='00000000-0000-0000-0000-000000000001' and search_text like '% 田 中%' escape '!' offset 0) few where true order by run_order, position limit 51 \g /dev/null
\echo count users one kanji
select count(*) from (select 1 from users where search_text like '% 田%' escape '!' limit 10001) c;
\echo page users walk one kanji
select * from users where search_text like '% 田%' escape '!' order by username_key limit 51 \g /dev/null
\echo page users few one kanji
select * from (select * from users where search_text like '% 田%' escape '!' offset 0) few where true order by username_key limit 51 \g /dev/null
\echo count rows one kanji
select count(*) from (select 1 from plan_rows where plan_id='00000000-0000-0000-0000-000000000001' and search_text like '% 田%' escape '!' limit 10001) c;
\echo page rows walk one kanji
select * from plan_rows where plan_id='00000000-0000-0000-0000-000000000001' and search_text like '% 田%' escape '!' order by run_order, position limit 51 \g /dev/null
\echo page rows few one kanji
select * from (select * from plan_rows where plan_id='00000000-0000-0000-0000-000000000001' and search_text like '% 田%' escape '!' offset 0) few where true order by run_order, position limit 51 \g /dev/null
\echo count users rare 2 kanji
select count(*) from (select 1 from users where search_text like '% 薔 薇%' escape '!' limit 10001) c;
\echo page users walk rare 2 kanji
select * from users where search_text like '% 薔 薇%' escape '!' order by username_key limit 51 \g /dev/null
\echo page users few rare 2 kanji
select * from (select * from users where search_text like '% 薔 薇%' escape '!' offset 0) few where true order by username_key limit 51 \g /dev/null
\echo count rows rare 2 kanji
select count(*) from (select 1 from plan_rows where plan_id='00000000-0000-0000-0000-000000000001' and search_text like '% 薔 薇%' escape '!' limit 10001) c;
\echo page rows walk rare 2 kanji
select * from plan_rows where plan_id='00000000-0000-0000-0000-000000000001' and search_text like '% 薔 薇%' escape '!' order by run_order, position limit 51 \g /dev/null
\echo page rows few rare 2 kanji
select * from (select * from plan_rows where plan_id='00000000-0000-0000-0000-000000000001' and search_text like '% 薔 薇%' escape '!' offset 0) few where true order by run_order, position limit 51 \g /dev/null
\echo count users rare latin
select count(*) from (select 1 from users where search_text like '%99999@%' escape '!' limit 10001) c;
\echo page users walk rare latin
select * from users where search_text like '%99999@%' escape '!' order by username_key limit 51 \g /dev/null
\echo page users few rare latin
select * from (select * from users where search_text like '%99999@%' escape '!' offset 0) few where true order by username_key limit 51 \g /dev/null
\echo count rows rare latin
select count(*) from (select 1 from plan_rows where plan_id='00000000-0000-0000-0000-000000000001' and search_text like '%99999@%' escape '!' limit 10001) c;
\echo page rows walk rare latin
select * from plan_rows where plan_id='00000000-0000-0000-0000-000000000001' and search_text like '%99999@%' escape '!' order by run_order, position limit 51 \g /dev/null
\echo page rows few rare latin
select * from (select * from plan_rows where plan_id='00000000-0000-0000-0000-000000000001' and search_text like '%99999@%' escape '!' offset 0) few where true order by run_order, position limit 51 \g /dev/null
\echo count users no hit
select count(*) from (select 1 from users where search_text like '%zzzzqq%' escape '!' limit 10001) c;
\echo page users walk no hit
select * from users where search_text like '%zzzzqq%' escape '!' order by username_key limit 51 \g /dev/null
\echo page users few no hit
select * from (select * from users where search_text like '%zzzzqq%' escape '!' offset 0) few where true order by username_key limit 51 \g /dev/null
\echo count rows no hit
select count(*) from (select 1 from plan_rows where plan_id='00000000-0000-0000-0000-000000000001' and search_text like '%zzzzqq%' escape '!' limit 10001) c;
\echo page rows walk no hit
select * from plan_rows where plan_id='00000000-0000-0000-0000-000000000001' and search_text like '%zzzzqq%' escape '!' order by run_order, position limit 51 \g /dev/null
\echo page rows few no hit
select * from (select * from plan_rows where plan_id='00000000-0000-0000-0000-000000000001' and search_text like '%zzzzqq%' escape '!' offset 0) few where true order by run_order, position limit 51 \g /dev/null
\echo count users no kanji
select count(*) from (select 1 from users where search_text like '% 龍 馬%' escape '!' limit 10001) c;
\echo page users walk no kanji
select * from users where search_text like '% 龍 馬%' escape '!' order by username_key limit 51 \g /dev/null
\echo page users few no kanji
select * from (select * from users where search_text like '% 龍 馬%' escape '!' offset 0) few where true order by username_key limit 51 \g /dev/null
\echo count rows no kanji
select count(*) from (select 1 from plan_rows where plan_id='00000000-0000-0000-0000-000000000001' and search_text like '% 龍 馬%' escape '!' limit 10001) c;
\echo page rows walk no kanji
select * from plan_rows where plan_id='00000000-0000-0000-0000-000000000001' and search_text like '% 龍 馬%' escape '!' order by run_order, position limit 51 \g /dev/null
\echo page rows few no kanji
select * from (select * from plan_rows where plan_id='00000000-0000-0000-0000-000000000001' and search_text like '% 龍 馬%' escape '!' offset 0) few where true order by run_order, position limit 51 \g /dev/null
\echo count users two latin
select count(*) from (select 1 from users where search_text like '%zz%' escape '!' limit 10001) c;
\echo page users walk two latin
select * from users where search_text like '%zz%' escape '!' order by username_key limit 51 \g /dev/null
\echo page users few two latin
select * from (select * from users where search_text like '%zz%' escape '!' offset 0) few where true order by username_key limit 51 \g /dev/null
\echo count rows two latin
select count(*) from (select 1 from plan_rows where plan_id='00000000-0000-0000-0000-000000000001' and search_text like '%zz%' escape '!' limit 10001) c;
\echo page rows walk two latin
select * from plan_rows where plan_id='00000000-0000-0000-0000-000000000001' and search_text like '%zz%' escape '!' order by run_order, position limit 51 \g /dev/null
\echo page rows few two latin
select * from (select * from plan_rows where plan_id='00000000-0000-0000-0000-000000000001' and search_text like '%zz%' escape '!' offset 0) few where true order by run_order, position limit 51 \g /dev/null
\echo count users family+given
select count(*) from (select 1 from users where search_text like '% 田 中  太 郎%' escape '!' limit 10001) c;
\echo page users walk family+given
select * from users where search_text like '% 田 中  太 郎%' escape '!' order by username_key limit 51 \g /dev/null
\echo page users few family+given
select * from (select * from users where search_text like '% 田 中  太 郎%' escape '!' offset 0) few where true order by username_key limit 51 \g /dev/null
\echo count rows family+given
select count(*) from (select 1 from plan_rows where plan_id='00000000-0000-0000-0000-000000000001' and search_text like '% 田 中  太 郎%' escape '!' limit 10001) c;
\echo page rows walk family+given
select * from plan_rows where plan_id='00000000-0000-0000-0000-000000000001' and search_text like '% 田 中  太 郎%' escape '!' order by run_order, position limit 51 \g /dev/null
\echo page rows few family+given
select * from (select * from plan_rows where plan_id='00000000-0000-0000-0000-000000000001' and search_text like '% 田 中  太 郎%' escape '!' offset 0) few where true order by run_order, position limit 51 \g /dev/null
