/** Rows of every file of the open format, with ids that are no UUIDs, for tests: what one home may know. */
export const wholePackage: Readonly<Record<string, string>> = {
  'centers.csv': 'id,name,kind,ownership\nc1,خانه بهار,children_home,non_governmental\n',
  'children.csv':
    'id,file_number,first_name,last_name,father_name,sex,birth_date,national_id,legal_status\n' +
    'k1,101,سارا,احمدی,علی,female,2007-04-05,0499370899,parents_deceased\n',
  'placements.csv':
    'id,child_id,kind,center_id,starts_on,ends_on,entry_route\np1,k1,residential,c1,2023-05-01,,judicial\n',
  'supports.csv':
    'id,child_id,programme,starts_on,ends_on,agreed_rial\n' +
    's1,k1,sponsor,2023-06-01,,2000000\ns2,k1,نذر محلی,2023-06-01,2023-07-01,\n',
  'insurance.csv':
    'id,child_id,kind,policy_number,starts_on,ends_on,insurer,holder\n' +
    'i1,k1,health_basic,0012,2023-05-01,,سازمان بیمه سلامت,own\n',
  'staff.csv': 'id,center_id,first_name,last_name,role,starts_on\nm1,c1,زهرا,کریمی,carer,2020-01-01\n',
  'programmes.csv':
    'id,name,basis,payee,proration,rounding,rounding_unit,rate_day,conditions,decile_limit,active\n' +
    'resident_subsidy,,residential,center,days,down,1000,month_end,,,true\n' +
    'pocket_money,پول توجیبی,support,child,whole_month,nearest,1,month_start,income_decile;permission,4,false\n',
  'tariffs.csv':
    'id,programme,starts_on,ends_on,age_from,age_to,center_kind,amount_rial,rhythm,source\n' +
    't1,resident_subsidy,2023-03-21,2024-03-20,,,,24000000,monthly,\n' +
    't2,resident_subsidy,2024-03-20,,0,12,children_home,30000000,monthly,"مصوبه، ۱۴۰۳"\n' +
    't3,resident_subsidy,2024-03-20,,12,,children_home,32000000,monthly,\n',
  'conditions.csv':
    'id,child_id,kind,value,number,starts_on,ends_on\n' +
    'd1,k1,income_decile,2,,2023-01-01,\nd2,k1,province_permission,,۱۲/۳,2023-01-01,2024-01-01\n',
  'accounts.csv':
    'id,child_id,center_id,purpose,sheba,owner_name,starts_on,ends_on\n' +
    'a1,,c1,payment,IR820540102680020817909002,خانه بهار,2023-01-01,\n' +
    'a2,k1,,savings,IR820540102680020817909002,سارا احمدی,2023-01-01,\n',
  'payment_runs.csv': 'id,run_month,made_at,made_by\nr1,1403-02,2024-05-21T08:00:00.000Z,مدیر\n',
  'payments.csv':
    'id,run_id,run_month,for_month,programme,child_id,center_id,source_id,kind,amount_rial,days,parts,reason,made_at\n' +
    'l1,r1,1403-02,1403-02,resident_subsidy,k1,c1,,monthly,32000000,31,"[{""from"":""2024-04-20"",""to"":""2024-05-20"",""days"":31,""tariffId"":""t3"",""rateRial"":32000000}]",,2024-05-21T08:00:00.000Z\n' +
    'l2,,1403-02,1403-02,sponsor,k1,,s1,by_hand,2000000,,[],پول نقد,2024-05-21T08:00:00.000Z\n' +
    'l3,,1403-03,1403-02,resident_subsidy,k1,c1,,settlement,-150000,,[],,2024-05-22T08:00:00.000Z\n' +
    'l4,,1403-02,1403-02,transition_grant,k1,,g1,once,500000000,,[],,2024-05-22T08:00:00.000Z\n',
  'payment_steps.csv':
    'id,line_id,step,at,by_name,paid_on,reference,reason\n' +
    'h1,l1,computed,2024-05-21T08:00:00.000Z,مددکار,,,\n' +
    'h2,l1,approved,2024-05-21T09:00:00.000Z,مدیر,,,\n' +
    'h3,l1,paid,2024-05-22T09:00:00.000Z,مدیر,2024-05-22,998,\n' +
    'h4,l2,computed,2024-05-21T08:00:00.000Z,مددکار,,,\n' +
    'h5,l2,reversed,2024-05-21T09:00:00.000Z,مدیر,,,اشتباه\n' +
    'h6,l3,computed,2024-05-22T08:00:00.000Z,مددکار,,,\n' +
    'h7,l4,computed,2024-05-22T08:00:00.000Z,مددکار,,,\n',
  'payment_lists.csv':
    'id,number,run_month,programme,made_at,made_by\nb1,1403-02/1,1403-02,resident_subsidy,2024-05-21T09:30:00.000Z,مدیر\n',
  'payment_list_rows.csv':
    'id,list_id,line_id,row_number,sheba,owner_name,reference\nb2,b1,l1,1,IR820540102680020817909002,خانه بهار,1403-02-1\n',
  'savings.csv': 'id,child_id,kind,on_day,amount_rial,note\nv1,k1,opening,2023-01-01,5000000,\n',
  'center_costs.csv': 'id,center_id,month,amount_rial,note\no1,c1,1403-02,900000000,با تعمیر\n',
  'enrolment_lists.csv':
    'id,number,insurance_kind,insurer,made_at,made_by\ne1,1,health_basic,سازمان بیمه سلامت,2024-05-01T08:00:00.000Z,مددکار\n',
  'enrolment_rows.csv':
    'id,list_id,child_id,row_number,answer,answered_on,policy_id\ne2,e1,k1,1,enrolled,2024-05-10,i1\n',
  'enrolment_answers.csv': `id,list_id,taken_at\n${'ab'.repeat(32)},e1,2024-05-10T08:00:00.000Z\n`,
  'plans.csv':
    'id,child_id,field,state,goal,who,due_on\nn1,k1,housing,in_progress,اتاقی نزدیک دانشگاه,خانم کریمی,2025-04-05\n',
  'budgets.csv': 'id,child_id,income_rial,rent_rial,deposit_rial\nu1,k1,90000000,0,500000000\n',
  'grants.csv':
    'id,child_id,programme,requested_on,documents,state,note,line_id\ng1,k1,transition_grant,2024-05-20,request;account,computed,,l4\n',
  'contacts.csv':
    'id,child_id,contacted_on,kind,reached,met,living,work,study,needs,outcome\n' +
    'q1,k1,2024-05-24,phone,true,خودش,dormitory,seeking,university,"لباس\nکتاب",\n' +
    'q2,k1,2024-05-25,visit,false,,,,,,\n',
}
