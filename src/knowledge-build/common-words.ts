const list = (text: string): ReadonlySet<string> => new Set(text.trim().split(/\s+/))

/** Words of English that are also names of cities: such a city needs evidence beside its name. */
export const commonWords = list(`
  of most nice reading mobile bath buffalo orange hope best ham male same mission liberty independence union bar pines
  split lens tours ma do so as is it an are am se man same sale van bay beach bend boulder bridge brook bull bury cam camp
  castle center central chase church clay cliff close coast cook cross dale date day deal derby dover down east eden eagle
  enterprise essen fair fall field fish ford forest fort fox fresh gap garden gate golden grand grange gray green grove hall
  hammond harbor hay heath hill holiday home house hull hunt hurst ice island lake lake land laurel lead leads lee link long
  love march market mason meadow mesa mill mine moon moral mount mountain new north norman oak ocean open page paradise park
  pass peace pearl plain plains point police pool port post power price prime progress prospect queen rich ridge ring river
  rock rome rose rugby rush rye sand sandwich salt scarborough sea severn shore silver south spring springs stanley star steel
  still stone stroud summit sun surprise sweet tema temple the time tipton tower town trinity troy union valley victory
  vista wall waterloo west white wick wood yard yuma zion opportunity battle corona sparks commerce industry normal college
  winter superior marathon champion imperial lawrence aurora progreso libertad esperanza victoria concepcion soledad
  mercedes dolores trinidad santa fe cruz nova vinci of one two van bo bam goa male hit say sop tan tor pau pop mora bor
  manage along along batman burgas sur este bari nabi kofu lom ural nara gao sur may march august june april
  general major captain president minister judge chief council congress senate justice attorney police guard
`)

/** Given names and family names in wide use that are also names of cities. */
export const givenNames = list(`
  santiago victoria alexandria florence sofia charlotte jackson lincoln madison jefferson washington houston austin
  carson clinton franklin george georgetown hamilton harrison henderson irving jackson johnson kent lawrence logan
  marion marshall milton monroe newton norman orlando paterson perry quincy raleigh richmond roosevelt salem sherman
  stanley sydney taylor tyler vincent warren wayne wilson winston adrian alan albert alexander allen andrea angela angelo
  anna antonio arthur augusta barbara bernard carmel carlos catherine christian christina constance daniel diana diego
  dominic douglas edison elena elizabeth emilia ernest eugene evans fernando francis francisco gabriel garcia gary glen
  gonzalez gordon grace graham hannah harold harvey helena henry hector hugo ignacio irene isabel isabela ivan jacinto
  jalal jamal james jasper javier jerome joan joaquin jordan jorge jose juan juarez julian karim khan kumar laura leon
  leonora lewis lima lopez louis lucena luis lynn mahmud malik manuel marco marcos margherita maria mario marta martin martinez
  mary mateo maurice melbourne mendez mendoza miguel miranda mohammed moreno morgan morris moses murray nelson nicholas
  nicolas olga oliver oscar pablo pascal patrick paul pedro peter philip ramon raymond regina reyes ricardo rivera robert
  rodriguez roman romero rosario roy ruiz russell salvador samuel sanchez sandra sara sebastian serena sergio shaw sidney
  simon soto spencer stafford sterling stuart suarez susan sullivan theresa thomas torres valencia vargas vera
  vicente virginia walker walter ward webster wesley williams xavier yusuf abbas ahmad ali aziz bashir hassan hussein
  ibrahim khalil mahmoud nasser omar osman rashid said saleh salem samir sultan yousef zayed ban chan chang chen cheng deng
  feng gao guo han he hong huang jiang jin kang kim lai lam lang lee li liang lin ling liu long lu luo ma meng min ming
  moon ning pan peng ping qian qin ren rong shan shen shi song sun tai tan tang tao tian wan wang wei wen wu xi xia xiang
  xiao xin xu xue yan yang yao ye yi yin ying yong yu yuan yue yun zeng zhang zhao zheng zhong zhou zhu zou nguyen
  tran pham phan hoang vo bui bacon barker barnes baxter bell bennett berry blair boyd bradley brady brandon brown bruce
  bryan bryant burke burns burton butler byron calvin cameron campbell carey carlisle carroll carter casey chandler chester
  clark clayton clifton clovis cody coleman collins colon compton conway cooper corbin costa covington crawford crosby
  curtis dallas dalton darwin davidson davis dayton decatur delgado denton dickinson dixon duncan durham dyer edgar edmond
  edward elgin elias ellis elmira emerson ferguson fletcher flores forbes foster frankfort frederick freeman fremont fuentes
  fuller garland garner garrison gibson gilbert goodman grant greeley greene greer griffin hampton hanover harper harris
  hart hastings hayes herrera herrero hobart hobbs holland hoover hopkins hudson hughes humphrey hunter huntington
`)
