/**
 * Counties and other larger names that people use for where they live, as lists of councils in the
 * names of the council file. Only names that are no council's own: Cornwall, Dorset or Shropshire
 * are found as councils.
 */
const MERSEYSIDE = ['Knowsley', 'Liverpool', 'Sefton', 'St. Helens', 'Wirral'];
const TYNESIDE = ['Gateshead', 'Newcastle upon Tyne', 'North Tyneside', 'South Tyneside'];
const TEESSIDE = ['Middlesbrough', 'Redcar and Cleveland', 'Stockton-on-Tees'];
const HUMBER_NORTH = ['East Riding of Yorkshire', 'Kingston upon Hull, City of'];
const HUMBER_SOUTH = ['North East Lincolnshire', 'North Lincolnshire'];
const SOUTH_YORKSHIRE = ['Barnsley', 'Doncaster', 'Rotherham', 'Sheffield'];
const WEST_YORKSHIRE = ['Bradford', 'Calderdale', 'Kirklees', 'Leeds', 'Wakefield'];

const EAST_SUSSEX = ['Brighton and Hove', 'Eastbourne', 'Hastings', 'Lewes', 'Rother', 'Wealden'];
const WEST_SUSSEX = ['Adur', 'Arun', 'Chichester', 'Crawley', 'Horsham', 'Mid Sussex', 'Worthing'];

const CAMBRIDGESHIRE = [
  ...['Cambridge', 'East Cambridgeshire', 'Fenland', 'Huntingdonshire'],
  ...['Peterborough', 'South Cambridgeshire'],
];
const NORFOLK = [
  ...['Breckland', 'Broadland', 'Great Yarmouth', "King's Lynn and West Norfolk"],
  ...['North Norfolk', 'Norwich', 'South Norfolk'],
];
const SUFFOLK = ['Babergh', 'East Suffolk', 'Ipswich', 'Mid Suffolk', 'West Suffolk'];

const LONDON = [
  ...['Barking and Dagenham', 'Barnet', 'Bexley', 'Brent', 'Bromley', 'Camden', 'City of London'],
  ...['Croydon', 'Ealing', 'Enfield', 'Greenwich', 'Hackney', 'Hammersmith and Fulham'],
  ...['Haringey', 'Harrow', 'Havering', 'Hillingdon', 'Hounslow', 'Islington'],
  ...['Kensington and Chelsea', 'Kingston upon Thames', 'Lambeth', 'Lewisham', 'Merton', 'Newham'],
  ...['Redbridge', 'Richmond upon Thames', 'Southwark', 'Sutton', 'Tower Hamlets'],
  ...['Waltham Forest', 'Wandsworth', 'Westminster'],
];

export const COUNTIES: Readonly<Record<string, readonly string[]>> = {
  Avon: [
    ...['Bath and North East Somerset', 'Bristol, City of'],
    ...['North Somerset', 'South Gloucestershire'],
  ],
  Bedfordshire: ['Bedford', 'Central Bedfordshire', 'Luton'],
  Berkshire: [
    ...['Bracknell Forest', 'Reading', 'Slough'],
    ...['West Berkshire', 'Windsor and Maidenhead', 'Wokingham'],
  ],
  Cambridgeshire: CAMBRIDGESHIRE,
  Cheshire: ['Cheshire East', 'Cheshire West and Chester', 'Halton', 'Warrington'],
  Cumbria: ['Cumberland', 'Westmorland and Furness'],
  Derbyshire: [
    ...['Amber Valley', 'Bolsover', 'Chesterfield', 'Derby', 'Derbyshire Dales'],
    ...['Erewash', 'High Peak', 'North East Derbyshire', 'South Derbyshire'],
  ],
  Devon: [
    ...['East Devon', 'Exeter', 'Mid Devon', 'North Devon', 'Plymouth'],
    ...['South Hams', 'Teignbridge', 'Torbay', 'Torridge', 'West Devon'],
  ],
  'East Anglia': [...CAMBRIDGESHIRE, ...NORFOLK, ...SUFFOLK],
  'East Sussex': EAST_SUSSEX,
  'East Yorkshire': HUMBER_NORTH,
  Essex: [
    ...['Basildon', 'Braintree', 'Brentwood', 'Castle Point', 'Chelmsford', 'Colchester'],
    ...['Epping Forest', 'Harlow', 'Maldon', 'Rochford', 'Southend-on-Sea', 'Tendring'],
    ...['Thurrock', 'Uttlesford'],
  ],
  Gloucestershire: [
    ...['Cheltenham', 'Cotswold', 'Forest of Dean'],
    ...['Gloucester', 'Stroud', 'Tewkesbury'],
  ],
  'Greater London': LONDON,
  'Greater Manchester': [
    ...['Bolton', 'Bury', 'Manchester', 'Oldham', 'Rochdale'],
    ...['Salford', 'Stockport', 'Tameside', 'Trafford', 'Wigan'],
  ],
  Hampshire: [
    ...['Basingstoke and Deane', 'East Hampshire', 'Eastleigh', 'Fareham', 'Gosport', 'Hart'],
    ...['Havant', 'New Forest', 'Portsmouth', 'Rushmoor', 'Southampton', 'Test Valley'],
    ...['Winchester'],
  ],
  Hertfordshire: [
    ...['Broxbourne', 'Dacorum', 'East Hertfordshire', 'Hertsmere', 'North Hertfordshire'],
    ...['St Albans', 'Stevenage', 'Three Rivers', 'Watford', 'Welwyn Hatfield'],
  ],
  Humberside: [...HUMBER_NORTH, ...HUMBER_SOUTH],
  Kent: [
    ...['Ashford', 'Canterbury', 'Dartford', 'Dover', 'Folkestone and Hythe', 'Gravesham'],
    ...['Maidstone', 'Medway', 'Sevenoaks', 'Swale', 'Thanet', 'Tonbridge and Malling'],
    ...['Tunbridge Wells'],
  ],
  Lancashire: [
    ...['Blackburn with Darwen', 'Blackpool', 'Burnley', 'Chorley', 'Fylde', 'Hyndburn'],
    ...['Lancaster', 'Pendle', 'Preston', 'Ribble Valley', 'Rossendale', 'South Ribble'],
    ...['West Lancashire', 'Wyre'],
  ],
  Leicestershire: [
    ...['Blaby', 'Charnwood', 'Harborough', 'Hinckley and Bosworth', 'Leicester', 'Melton'],
    ...['North West Leicestershire', 'Oadby and Wigston'],
  ],
  Lincolnshire: [
    ...['Boston', 'East Lindsey', 'Lincoln', 'North Kesteven', 'South Holland'],
    ...['South Kesteven', 'West Lindsey', ...HUMBER_SOUTH],
  ],
  London: LONDON,
  Merseyside: MERSEYSIDE,
  Norfolk: NORFOLK,
  Northamptonshire: ['North Northamptonshire', 'West Northamptonshire'],
  Nottinghamshire: [
    ...['Ashfield', 'Bassetlaw', 'Broxtowe', 'Gedling', 'Mansfield'],
    ...['Newark and Sherwood', 'Nottingham', 'Rushcliffe'],
  ],
  Oxfordshire: [
    ...['Cherwell', 'Oxford', 'South Oxfordshire'],
    ...['Vale of White Horse', 'West Oxfordshire'],
  ],
  'South Yorkshire': SOUTH_YORKSHIRE,
  Staffordshire: [
    ...['Cannock Chase', 'East Staffordshire', 'Lichfield', 'Newcastle-under-Lyme'],
    ...['South Staffordshire', 'Stafford', 'Staffordshire Moorlands', 'Stoke-on-Trent'],
    ...['Tamworth'],
  ],
  Suffolk: SUFFOLK,
  Surrey: [
    ...['Elmbridge', 'Epsom and Ewell', 'Guildford', 'Mole Valley', 'Reigate and Banstead'],
    ...['Runnymede', 'Spelthorne', 'Surrey Heath', 'Tandridge', 'Waverley', 'Woking'],
  ],
  Sussex: [...EAST_SUSSEX, ...WEST_SUSSEX],
  'Tees Valley': [...TEESSIDE, 'Darlington', 'Hartlepool'],
  Teesside: TEESSIDE,
  'Tyne and Wear': [...TYNESIDE, 'Sunderland'],
  Tyneside: TYNESIDE,
  Warwickshire: [
    ...['North Warwickshire', 'Nuneaton and Bedworth', 'Rugby'],
    ...['Stratford-on-Avon', 'Warwick'],
  ],
  'West Midlands': [
    ...['Birmingham', 'Coventry', 'Dudley', 'Sandwell', 'Solihull', 'Walsall', 'Wolverhampton'],
  ],
  'West Sussex': WEST_SUSSEX,
  'West Yorkshire': WEST_YORKSHIRE,
  Worcestershire: [
    ...['Bromsgrove', 'Malvern Hills', 'Redditch', 'Worcester', 'Wychavon', 'Wyre Forest'],
  ],
  Yorkshire: [
    ...['North Yorkshire', 'York', ...HUMBER_NORTH, ...SOUTH_YORKSHIRE, ...WEST_YORKSHIRE],
  ],
};
