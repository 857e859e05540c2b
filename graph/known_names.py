"""What identity knows of names beforehand: national bodies, and words that names everywhere are made of."""

from __future__ import annotations

# The slug under which a national body is known, by each slug that leads to it.
NATIONAL = {
    "office-for-standards-in-education-childrens-services-and-skills": "ofsted",
    "office-for-standards-in-education": "ofsted",
    "cqc": "care-quality-commission",
    "dfe": "department-for-education",
    "dhsc": "department-of-health-and-social-care",
    "doh": "department-of-health",
    "dwp": "department-for-work-and-pensions",
    "defra": "department-for-environment-food-and-rural-affairs",
    "dft": "department-for-transport",
    "desnz": "department-for-energy-security-and-net-zero",
    "mhclg": "ministry-of-housing-communities-and-local-government",
    "dluhc": "department-for-levelling-up-housing-and-communities",
    "moj": "ministry-of-justice",
    "mod": "ministry-of-defence",
    "nhse": "nhs-england",
    "nhsi": "nhs-improvement",
    "lga": "local-government-association",
    "wlga": "welsh-local-government-association",
    "cosla": "convention-of-scottish-local-authorities",
    "ico": "information-commissioners-office",
    "hmicfrs": "hm-inspectorate-of-constabulary-and-fire-and-rescue-services",
    "hmip": "hm-inspectorate-of-probation",
    "hmrc": "hm-revenue-and-customs",
    "ehrc": "equality-and-human-rights-commission",
    "nice": "national-institute-for-health-and-care-excellence",
    "nao": "national-audit-office",
    "ukhsa": "uk-health-security-agency",
    "phe": "public-health-england",
    "adcs": "association-of-directors-of-childrens-services",
    "adass": "association-of-directors-of-adult-social-services",
    "cipfa": "chartered-institute-of-public-finance-and-accountancy",
    "estyn": "estyn",
    "ofsted": "ofsted",
    "nhs": "nhs",
    "nhs-england-and-nhs-improvement": "nhs-england-and-nhs-improvement",
    "home-office": "home-office",
    "cabinet-office": "cabinet-office",
    "environment-agency": "environment-agency",
    "homes-england": "homes-england",
    "national-highways": "national-highways",
    "highways-england": "national-highways",
    "network-rail": "network-rail",
    "care-inspectorate": "care-inspectorate",
    "audit-scotland": "audit-scotland",
    "audit-wales": "audit-wales",
    "welsh-government": "welsh-government",
    "scottish-government": "scottish-government",
    "planning-inspectorate": "planning-inspectorate",
    "boundary-commission": "boundary-commission",
    "local-government-and-social-care-ombudsman": "local-government-and-social-care-ombudsman",
    "housing-ombudsman": "housing-ombudsman",
    "regulator-of-social-housing": "regulator-of-social-housing",
}
# Words that join others.
JOINING = frozenset("and of for to in on with at by or its".split())
# Words of which names of committees, services and boards are made anywhere, so that they tell no place from another.
COMMON_WORDS = frozenset(
    """
    access accommodation accountability accounts action activities activity acute adoption adult adults advice
    advisory affairs after aged ageing agency air alcohol alliance ambition ambulance appeals appointments area
    areas arts assembly assessment asset assets assurance attendance audit authorities authority autism benefits
    better board boards bodies body borough budget build building business cabinet capital care carer carers
    central centre chairs challenge change charitable charity child childcare children childrens circuit citizen
    citizens city civic clean cleansing climate clinical clusters collaborative college commercial commission
    commissioner commissioners commissioning committee committees communication communications communities
    community company complaints complex conduct confident consortium constabulary constitution consultation
    consultative consumer contact contracts control cooperation coordinating coordination core corporate council
    councillor councillors councils counter county court cover crime crisis critical cultural culture customer
    data day decision delegated delivery democracy democratic department departments deputy design development
    digital director directorate directors disability disabled disaster disciplinary discipline disorder
    disputes district diversity domestic drainage drug drugs duty early east economic economy education
    educational efficiency elderly elections emergency employees employer employers employment empowerment
    energy enforcement engagement enterprise environment environmental equalities equality estate estates ethics
    events excellence exclusion executive experience exploitation external facilities fairness families family
    farms finance financial fire first flood flooding forum forums fostering foundation fraud freedom freehold
    front fund future gangs gender general governance governing government governors grants green grounds group
    groups growth guardianship harbour harm head headteachers health healthcare healthy heritage high highway
    highways home homeless homelessness homes hospital hospitals hotels house housing hr hub human ict
    improvement improving inclusion income independent industrial infection informal information infrastructure
    innovation inquiry inspection insurance integrated integration intelligence interim internal intervention
    investigation investment joint justice key knowledge labour land law lead leader leaders leadership learners
    learning leasehold legal leisure liaison libraries library licensing life lifelong live lives living local
    locality long looked main maintenance major management manager managers market markets mash maternity
    measures medical medium meeting member members membership mental minerals minor mission mobility monitoring
    multi museums music national nature needs neighbourhood neighbourhoods net network new north nurseries
    nursery nursing occupational offender offenders office officer officers officials older one open operational
    operations oversight overview panel panels parent parental parenting parents parish park parking parks
    participation partner partners partnership partnerships patient patients pay payments pension pensions
    people peoples performance permanence personnel pharmacy physical place placement placements places planning
    plans play police policies policing policy political pool post preventing prevention primary priorities
    priority prison probation procurement professional programme project projects property prosperity protection
    provider providers provision psychology public pupil pupils purposes quality recovery recreation recruitment
    recycling reference referral referrals reform refuse regeneration regional registration regulation
    regulatory relations remuneration renewal rent reporting representatives rescue research residential
    residents resilience resource resources response responsible review rights risk risks road roads rural safe
    safeguarding safer safety sanitation school schools science scrutiny secondary section sector secure select
    selection senior service services sexual shared shareholder single site skills social society south special
    specialist specialists sport sports staff staffing stakeholder stakeholders standards standing station
    statutory steering strategic strategy street streets strength strong stronger student students sub
    subcommittee substance suicide supply support supported supporting sustainability sustainable system systems
    task taxi team teams technical technology tenancy tenant tenants term third thriving together tourism town
    towns trade trading traffic training transformation transition transport travel treasury trust trustees
    trusts two unit university urban use user users value victims village violence virtual vision visitor voice
    voluntary volunteer vulnerable ward wards waste water welfare wellbeing west whole wider women work workers
    workforce working works workshop world young youth zero
    """.split()
)
