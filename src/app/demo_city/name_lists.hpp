#pragma once

// Names as they are heard in Oslo, from our own heads: common first and last names, put together at random.

#include <array>
#include <span>
#include <string_view>

namespace stafett::app {

using Names = std::span<const std::string_view>;

/// Given names of one origin, with the language spoken beside Norwegian.
struct Origin {
  std::string_view language;
  Names women;
  Names men;
  Names surnames;
  int weight = 0;  ///< among those who don't bear a Norwegian name; an assumption
};

namespace name_lists {

using Text = std::string_view;

// Born before 1950
inline constexpr std::array old_women{
    Text("Solveig"),    Text("Gerd"),       Text("Bjørg"),   Text("Åse"),     Text("Turid"),
    Text("Ragnhild"),   Text("Inger"),      Text("Kirsten"), Text("Aslaug"),  Text("Berit"),
    Text("Liv"),        Text("Randi"),      Text("Astrid"),  Text("Ingrid"),  Text("Åslaug"),
    Text("Karen"),      Text("Borghild"),   Text("Ruth"),    Text("Synnøve"), Text("Edel"),
    Text("Eva"),        Text("Else"),       Text("Reidun"),  Text("Målfrid"), Text("Sigrun"),
    Text("Tordis"),     Text("Wenche"),     Text("Gunvor"),  Text("Jorunn"),  Text("Anne-Marie"),
    Text("Anna Sofie"), Text("Inger-Lise"), Text("Kari"),    Text("Torill"),  Text("Aud"),
    Text("Bergljot"),   Text("Odny"),       Text("Sølvi"),   Text("Øydis"),   Text("Grethe")};
inline constexpr std::array old_men{
    Text("Kåre"),        Text("Arne"),     Text("Bjørn"),    Text("Odd"),      Text("Øyvind"),
    Text("Leif"),        Text("Torstein"), Text("Reidar"),   Text("Gunnar"),   Text("Magne"),
    Text("Sverre"),      Text("Jan"),      Text("Åsmund"),   Text("Egil"),     Text("Harald"),
    Text("Håkon"),       Text("Ivar"),     Text("Rolf"),     Text("Finn"),     Text("Thorleif"),
    Text("Asbjørn"),     Text("Birger"),   Text("Erling"),   Text("Jan Erik"), Text("Per-Olav"),
    Text("Ragnar"),      Text("Sigurd"),   Text("Øistein"),  Text("Tor"),      Text("Kjell"),
    Text("Hans Jørgen"), Text("Trygve"),   Text("Torbjørn"), Text("Einar"),    Text("Knut"),
    Text("Arvid"),       Text("Dagfinn"),  Text("Gudbrand"), Text("Steinar"),  Text("Olaf")};
// Born 1950 to 1984
inline constexpr std::array grown_women{
    Text("Anne"),    Text("Bente"),      Text("Hilde"),       Text("Gro"),    Text("Tone"),
    Text("Marit"),   Text("Nina"),       Text("Heidi"),       Text("Lene"),   Text("Siri"),
    Text("Unni"),    Text("Mette"),      Text("Elin"),        Text("Trine"),  Text("Monica"),
    Text("Kristin"), Text("Anne Grete"), Text("Ann-Kristin"), Text("Sissel"), Text("Vigdis"),
    Text("Ellen"),   Text("Camilla"),    Text("Linda"),       Text("Ragna"),  Text("Line"),
    Text("Eli"),     Text("Cathrine"),   Text("Guro"),        Text("Åshild"), Text("Torunn")};
inline constexpr std::array grown_men{
    Text("Terje"),      Text("Morten"),   Text("Geir"),     Text("Svein"),  Text("Tore"),   Text("Øystein"),
    Text("Pål"),        Text("Frode"),    Text("Rune"),     Text("Trond"),  Text("Espen"),  Text("Lars"),
    Text("Stig"),       Text("Vidar"),    Text("Jørn"),     Text("Bård"),   Text("Dag"),    Text("Eirik"),
    Text("Ole-Petter"), Text("Jon Arne"), Text("Atle"),     Text("Roar"),   Text("Kjetil"), Text("Anders"),
    Text("Ståle"),      Text("Thomas"),   Text("Hallvard"), Text("Sturla"), Text("Åge"),    Text("Yngve")};
// Born from 1985
inline constexpr std::array young_women{
    Text("Ida"),   Text("Emma"),   Text("Nora"),  Text("Thea"),  Text("Sara"),    Text("Ingrid"),
    Text("Maja"),  Text("Julie"),  Text("Hedda"), Text("Sofie"), Text("Frida"),   Text("Amalie"),
    Text("Marie"), Text("Tuva"),   Text("Vilde"), Text("Oda"),   Text("Live"),    Text("Ronja"),
    Text("Ylva"),  Text("Astrid"), Text("Åsne"),  Text("Maren"), Text("Solveig"), Text("Anna")};
inline constexpr std::array young_men{
    Text("Jakob"),  Text("Emil"),   Text("Noah"),    Text("Oskar"),   Text("Magnus"),  Text("Henrik"),
    Text("Sander"), Text("Jonas"),  Text("Mathias"), Text("Elias"),   Text("Håkon"),   Text("Sondre"),
    Text("Even"),   Text("Ask"),    Text("Aksel"),   Text("Jens"),    Text("Ludvig"),  Text("Theodor"),
    Text("Øyvind"), Text("Markus"), Text("Tobias"),  Text("William"), Text("Fredrik"), Text("Trym")};
inline constexpr std::array norwegian_surnames{
    Text("Hansen"),      Text("Johansen"), Text("Olsen"),       Text("Larsen"),      Text("Andersen"),
    Text("Pedersen"),    Text("Nilsen"),   Text("Kristiansen"), Text("Jensen"),      Text("Karlsen"),
    Text("Berg"),        Text("Haugen"),   Text("Hagen"),       Text("Johannessen"), Text("Andreassen"),
    Text("Jacobsen"),    Text("Dahl"),     Text("Jørgensen"),   Text("Halvorsen"),   Text("Lund"),
    Text("Solberg"),     Text("Moen"),     Text("Eriksen"),     Text("Strand"),      Text("Bakken"),
    Text("Gundersen"),   Text("Lien"),     Text("Sørensen"),    Text("Iversen"),     Text("Strøm"),
    Text("Knutsen"),     Text("Bøe"),      Text("Myhre"),       Text("Ødegård"),     Text("Lunde"),
    Text("Aas"),         Text("Aasen"),    Text("Åsen"),        Text("Nygård"),      Text("Nygaard"),
    Text("Østby"),       Text("Bråten"),   Text("Børresen"),    Text("Kvåle"),       Text("Tangen"),
    Text("Håkonsen"),    Text("Eide"),     Text("Fossum"),      Text("Viken"),       Text("Skjæveland"),
    Text("Tørnquist"),   Text("Brække"),   Text("Sætre"),       Text("Rød"),         Text("Thoresen"),
    Text("Wiik"),        Text("Grønli"),   Text("Bjørnstad"),   Text("Vågen"),       Text("Hæhre"),
    Text("Gjelsvik"),    Text("Nøkleby"),  Text("Mørk"),        Text("Sandvik"),     Text("Næss"),
    Text("Ruud"),        Text("Brenna"),   Text("Heggelund"),   Text("Krogh"),       Text("Schjølberg"),
    Text("Qvale"),       Text("Ulvestad"), Text("Ytterdal"),    Text("Aarseth"),     Text("Løvås"),
    Text("Engebretsen"), Text("Refsum"),   Text("Stenersen"),   Text("Bergseth"),    Text("Hauge"),
    Text("Ekeberg"),     Text("Holt"),     Text("Kleven"),      Text("Ottesen")};

inline constexpr std::array pakistani_women{Text("Nasreen"), Text("Shazia"), Text("Rukhsana"), Text("Fozia"),
                                            Text("Samina"),  Text("Ayesha"), Text("Parveen"),  Text("Zahida"),
                                            Text("Noreen"),  Text("Sadia")};
inline constexpr std::array pakistani_men{Text("Muhammad"), Text("Tariq"),  Text("Khalid"), Text("Nadeem"),
                                          Text("Imran"),    Text("Arshad"), Text("Javed"),  Text("Usman"),
                                          Text("Shahid"),   Text("Bilal")};
inline constexpr std::array pakistani_surnames{Text("Ahmad"), Text("Khan"),  Text("Malik"), Text("Hussain"),
                                               Text("Iqbal"), Text("Butt"),  Text("Mirza"), Text("Choudhry"),
                                               Text("Raja"),  Text("Akhtar")};
inline constexpr std::array somali_women{Text("Hodan"),  Text("Sahra"), Text("Halimo"), Text("Khadra"),
                                         Text("Fadumo"), Text("Amina"), Text("Ifrah"),  Text("Ubah"),
                                         Text("Nasra"),  Text("Ayaan")};
inline constexpr std::array somali_men{Text("Abdirahman"), Text("Mohamed"), Text("Yusuf"), Text("Abdi"),
                                       Text("Hassan"),     Text("Liban"),   Text("Omar"),  Text("Ismail"),
                                       Text("Farah"),      Text("Guled")};
inline constexpr std::array somali_surnames{Text("Warsame"),     Text("Abdullahi"), Text("Ali Hersi"),
                                            Text("Mohamud"),     Text("Farah"),     Text("Jama"),
                                            Text("Osman Yusuf"), Text("Dirie"),     Text("Aden")};
inline constexpr std::array polish_women{Text("Agnieszka"), Text("Małgorzata"), Text("Katarzyna"),
                                         Text("Elżbieta"),  Text("Danuta"),     Text("Ewa"),
                                         Text("Zofia"),     Text("Barbara"),    Text("Halina")};
inline constexpr std::array polish_men{Text("Andrzej"),   Text("Krzysztof"), Text("Paweł"),
                                       Text("Zbigniew"),  Text("Marek"),     Text("Łukasz"),
                                       Text("Stanisław"), Text("Tomasz"),    Text("Jerzy")};
inline constexpr std::array polish_surnames{Text("Nowak"),     Text("Wiśniewski"), Text("Wójcik"),
                                            Text("Kamiński"),  Text("Zieliński"),  Text("Szymański"),
                                            Text("Dąbrowski"), Text("Mazur"),      Text("Król")};
inline constexpr std::array vietnamese_women{Text("Thi Hoa"), Text("Lan"),  Text("Thi Mai"),
                                             Text("Huong"),   Text("Thuy"), Text("Ngọc"),
                                             Text("Kim Anh"), Text("Linh"), Text("Thi Bich")};
inline constexpr std::array vietnamese_men{Text("Van Duc"), Text("Minh"),      Text("Quang"),
                                           Text("Hung"),    Text("Van Thanh"), Text("Tuan"),
                                           Text("Duy"),     Text("Long"),      Text("Phuc")};
inline constexpr std::array vietnamese_surnames{Text("Nguyen"), Text("Tran"),  Text("Lê"),
                                                Text("Pham"),   Text("Huynh"), Text("Vo"),
                                                Text("Đặng"),   Text("Bui"),   Text("Do")};
inline constexpr std::array sami_women{Text("Elle Márjá"), Text("Inger Ánne"), Text("Sárá"),
                                       Text("Biret"),      Text("Risten"),     Text("Máret"),
                                       Text("Ravdna"),     Text("Láilá"),      Text("Ellen Sofie")};
inline constexpr std::array sami_men{Text("Nils Ánte"), Text("Áilu"),   Text("Mikkel"),
                                     Text("Ánde"),      Text("Isak"),   Text("Jovnna"),
                                     Text("Niillas"),   Text("Máhtte"), Text("Piera")};
inline constexpr std::array sami_surnames{Text("Sara"),  Text("Gaup"),       Text("Eira"),
                                          Text("Hætta"), Text("Somby"),      Text("Utsi"),
                                          Text("Bæivi"), Text("Siri-Nystø"), Text("Varsi")};
inline constexpr std::array turkish_women{Text("Fatma"), Text("Ayşe"),  Text("Gülten"), Text("Emine"),
                                          Text("Hülya"), Text("Sevgi"), Text("Zeynep"), Text("Hatice")};
inline constexpr std::array turkish_men{Text("Mehmet"), Text("Mustafa"), Text("İbrahim"), Text("Hüseyin"),
                                        Text("Ömer"),   Text("Kemal"),   Text("Yılmaz"),  Text("Ali")};
inline constexpr std::array turkish_surnames{Text("Yıldız"), Text("Demir"),  Text("Çelik"), Text("Kaya"),
                                             Text("Öztürk"), Text("Arslan"), Text("Şahin"), Text("Koç")};
inline constexpr std::array tamil_women{Text("Sivagowry"), Text("Priya"),   Text("Kamala"),
                                        Text("Thulasi"),   Text("Malini"),  Text("Nirmala"),
                                        Text("Yasotha"),   Text("Vasanthi")};
inline constexpr std::array tamil_men{Text("Sivakumar"), Text("Ravi"),    Text("Mahendran"),
                                      Text("Suresh"),    Text("Kumaran"), Text("Jeyakumar"),
                                      Text("Nathan"),    Text("Ganesh")};
inline constexpr std::array tamil_surnames{Text("Rajaratnam"),  Text("Sivalingam"), Text("Selvarajah"),
                                           Text("Nadarajah"),   Text("Kandiah"),    Text("Balasingam"),
                                           Text("Thurairajah"), Text("Arulanandam")};
inline constexpr std::array arabic_women{Text("Zainab"),  Text("Fatima Zahra"), Text("Leila"),
                                         Text("Noor"),    Text("Hanan"),        Text("Samira"),
                                         Text("Khadija"), Text("Rania"),        Text("Malika")};
inline constexpr std::array arabic_men{Text("Ahmed"),   Text("Karim"),  Text("Hussein"),
                                       Text("Youssef"), Text("Samir"),  Text("Mustapha"),
                                       Text("Ziad"),    Text("Rachid"), Text("Haidar")};
inline constexpr std::array arabic_surnames{Text("Al-Jabiri"), Text("El Amrani"), Text("Hamdan"),
                                            Text("Benali"),    Text("Al Saadi"),  Text("Haddad"),
                                            Text("El-Khatib"), Text("Mansouri"),  Text("Nasser")};
inline constexpr std::array persian_women{Text("Shirin"), Text("Maryam"),  Text("Parvaneh"), Text("Mahin"),
                                          Text("Nasrin"), Text("Farideh"), Text("Roya"),     Text("Azar")};
inline constexpr std::array persian_men{Text("Reza"),    Text("Behrouz"), Text("Hamid"), Text("Farhad"),
                                        Text("Dariush"), Text("Kamran"),  Text("Mehdi"), Text("Babak")};
inline constexpr std::array persian_surnames{Text("Tehrani"), Text("Rahimi"),   Text("Hosseinzadeh"),
                                             Text("Karimi"),  Text("Ebrahimi"), Text("Shirazi"),
                                             Text("Moradi"),  Text("Najafi")};
inline constexpr std::array tigrinya_women{Text("Selam"),  Text("Letebrhan"), Text("Abrehet"),
                                           Text("Mebrat"), Text("Saba"),      Text("Tsega"),
                                           Text("Rahel"),  Text("Freweini")};
inline constexpr std::array tigrinya_men{Text("Tesfay"), Text("Yohannes"), Text("Kidane"), Text("Berhane"),
                                         Text("Haile"),  Text("Samuel"),   Text("Dawit"),  Text("Mehari")};
inline constexpr std::array tigrinya_surnames{Text("Gebremariam"),  Text("Tekle"),  Text("Habte"),
                                              Text("Weldemichael"), Text("Asfaha"), Text("Ghebreab"),
                                              Text("Zerai"),        Text("Kahsay")};
inline constexpr std::array spanish_women{Text("María José"), Text("Carmen"), Text("Ximena"), Text("Lucía"),
                                          Text("Begoña"),     Text("Isabel"), Text("Inés"),   Text("Rosa")};
inline constexpr std::array spanish_men{Text("José Luis"), Text("Andrés"), Text("Joaquín"), Text("Raúl"),
                                        Text("Ramón"),     Text("Héctor"), Text("Víctor"),  Text("Juan")};
inline constexpr std::array spanish_surnames{Text("Muñoz Rojas"), Text("Fernández"),     Text("Peña Soto"),
                                             Text("Contreras"),   Text("González Vega"), Text("Ibáñez"),
                                             Text("Núñez"),       Text("Castro")};
inline constexpr std::array bosnian_women{Text("Fikreta"), Text("Amra"),    Text("Emina"),  Text("Jasmina"),
                                          Text("Mirjana"), Text("Nermina"), Text("Senada"), Text("Vesna")};
inline constexpr std::array bosnian_men{Text("Emir"),  Text("Mirsad"), Text("Dragan"), Text("Jasmin"),
                                        Text("Safet"), Text("Zoran"),  Text("Haris"),  Text("Željko")};
inline constexpr std::array bosnian_surnames{Text("Hadžić"),   Text("Kovačević"), Text("Begić"),
                                             Text("Marković"), Text("Delić"),     Text("Šabić"),
                                             Text("Omerović"), Text("Jurić")};
inline constexpr std::array english_women{Text("Margaret"), Text("Eileen"), Text("Shirley"), Text("Fiona"),
                                          Text("Siobhán"),  Text("Janet"),  Text("Dorothy"), Text("Grace")};
inline constexpr std::array english_men{Text("Patrick"), Text("Graham"), Text("Neil"),  Text("Seán"),
                                        Text("Colin"),   Text("Duncan"), Text("Kevin"), Text("Brian")};
inline constexpr std::array english_surnames{Text("O'Connor"), Text("MacDonald"),   Text("Whitfield"),
                                             Text("O'Neill"),  Text("Smith-Lunde"), Text("Ashworth"),
                                             Text("Fraser"),   Text("Doyle")};
inline constexpr std::array swedish_women{Text("Gunilla"),    Text("Birgitta"), Text("Märta"),
                                          Text("Ulla-Britt"), Text("Kerstin"),  Text("Elsa"),
                                          Text("Anna-Lena"),  Text("Maj")};
inline constexpr std::array swedish_men{Text("Göran"), Text("Lennart"), Text("Håkan"), Text("Björn"),
                                        Text("Sören"), Text("Per-Åke"), Text("Bengt"), Text("Mattias")};
inline constexpr std::array swedish_surnames{Text("Lindström"), Text("Björklund"), Text("Åkesson"),
                                             Text("Nyström"),   Text("Öberg"),     Text("Sjögren"),
                                             Text("Wallén"),    Text("Forsberg")};

inline constexpr std::array origins{
    Origin{"urdu", pakistani_women, pakistani_men, pakistani_surnames, 20},
    Origin{"somali", somali_women, somali_men, somali_surnames, 11},
    Origin{"polsk", polish_women, polish_men, polish_surnames, 11},
    Origin{"vietnamesisk", vietnamese_women, vietnamese_men, vietnamese_surnames, 8},
    Origin{"nordsamisk", sami_women, sami_men, sami_surnames, 4},
    Origin{"tyrkisk", turkish_women, turkish_men, turkish_surnames, 7},
    Origin{"tamil", tamil_women, tamil_men, tamil_surnames, 7},
    Origin{"arabisk", arabic_women, arabic_men, arabic_surnames, 12},
    Origin{"persisk", persian_women, persian_men, persian_surnames, 6},
    Origin{"tigrinja", tigrinya_women, tigrinya_men, tigrinya_surnames, 5},
    Origin{"spansk", spanish_women, spanish_men, spanish_surnames, 5},
    Origin{"bosnisk", bosnian_women, bosnian_men, bosnian_surnames, 4},
    Origin{"engelsk", english_women, english_men, english_surnames, 3},
    Origin{"svensk", swedish_women, swedish_men, swedish_surnames, 6}};

}  // namespace name_lists

}  // namespace stafett::app
