// Package store keeps every entry of a person in one folder: the database
// toprunner.db, the lock file that keeps a second writer out, and backups/.
//
// Start with Open, which gives the one writer, OpenOrRecover, which no damage keeps
// from it, or OpenReader, which reads beside it. Create and Save keep an entry with
// the report of its check, whole or not at all and durable when they return;
// Overview lists them, History says what an answer was before; AddContent and
// Content keep the bytes of attachments. Backup and Tidy are for the background.
// Every error a person can do something about is a model.Problem and one of the
// Err… variables to errors.Is.
//
// The database has one file of this package per table. Unexported functions take
// the transaction, exported methods own it. The schema stands in migrations/, each
// step of which commits together with its number (PRAGMA user_version); testdata
// holds a database of every schema that was released.
//
// What is promised, the test that shows it, and what came of so many trials of it
// with make torture on 27 November 2026 (eight minutes on two cores of a shared
// Intel Xeon, Linux, Go 1.26, others working beside). Make test does fewer.
//
//	promise                                      test                                trials and result
//	typed is kept: kill -9 while saving          TestKilledWhileSaving               500 kills: sound, every acknowledged save there
//	  a disk that fails at any call              TestDiskThatFails                   9 faults, each at every call: sound, all acknowledged there
//	  a log that is damaged is told of           TestDamagedLog                      500 bytes, 500 cuts: no save lost unsaid, no false alarm
//	a save is whole                              TestSaveIsWhole, TestManyCallers    half a save was never read
//	nothing is overwritten unread                TestDamagedFileIsLeftAlone,         9 ways to be damaged, 2 to be newer: no byte changed
//	                                             TestNewerIsLeftAlone
//	  a backup comes before a migration          TestMigration, TestNoMigrationWithoutBackup,
//	                                             TestEveryReleasedSchema             each of them: all that it holds
//	  nothing wrong is shown as good             TestRandomDamage                    2,000 files with flipped bytes or a lost end: 564 opened,
//	                                                                                 697 backup taken, 68 begun anew, 671 told when read
//	                                             TestFlippedByteIsFound, TestMissingRowIsFound
//	  damage does not block the start            TestDamageDoesNotBlockTheStart, TestDamagedSchemaDoesNotBlockTheStart,
//	                                             TestRecoveryInterruptedAtEachStep   every step, with and without a backup: done at the next start
//	  what sound rows can mend is mended         TestMending                         20 kinds of damage: 12 mended, 8 not guessed
//	backups are verified                         TestBackupFailingAtEachStep         every step, EIO and ENOSPC: the old ones whole
//	  thinned, the last verified never dropped   TestThinningOfAnything              2,000 folders
//	  none when nothing changed                  TestBackupOnlyWhenSomethingChanged
//	  one that has rotted is none                TestRottenBackupIsReplaced          once a start and a week
//	  begun when the app is closed               TestCloseDuringABackup              called off, and the end is a proper one
//	  a restore leaves the old or the new        TestRestoreFailingAtEachStep        every step, EIO, ENOSPC and EACCES, also short writes
//	  also in the running app                    TestRestoreFailingInTheRunningApp, TestRestoreBesideOthers,
//	  while another program has the file open    TestStoreOpensWhenTheOtherProgramLetsGo
//	  no file with statements of its own         TestRestoreOfAFileWithATrap         7 kinds of foreign tables, triggers and views: refused
//	one writer                                   TestOneWriter, TestTwoProcesses,    50 rounds of two processes,
//	                                             TestRaceForTheStore                 50 of three at once: one has it, the others are told
//	full, read-only, busy, damaged told apart    TestFull, TestReadOnly, TestBusy, TestFullAndReadOnlySystem
//	nobody else can read it                      TestPermissions
//	a clock that goes to and fro loses nothing   TestClockGoingToAndFro              100 stores, 25 saves each, jumps of up to 900 days
//	the history is thinned, never what counts    TestThinStatesOfAnything            3,000 histories
//	20 MB pasted into an answer                  TestLongText                        entry, check, disk, history and backup: all there
//	10,000 entries                               TestTenThousandEntries              taken in, listed, checked and backed up
//
// A save of one answer of eighty took 0.37 to 0.50 ms in the median and 0.90 to 1.47
// ms at the 99th percentile, a bare write and fsync on the same disk in turn with it
// 0.26 to 0.42 ms and 0.50 to 1.89 ms: 0.78 to 1.79 times at the 99th percentile
// (BenchmarkSave, six runs, the same day and machine when it was quiet). The overview
// of 5,000 entries takes 46 ms there, 23 ms on an AMD EPYC (BenchmarkOverview).
//
// Known gaps: the last save before a power cut that was damaged in the write-ahead
// log goes without a word, as it cannot be told from one that was under way. A
// version number that was hit can look like that of a newer program; then the store
// is refused, and left alone. A row that is gone from the history is not missed.
//
// What does not live here: what a question is or what is wrong with an answer
// (model, model/check), when to save (model/session), ENTRY.json
// (model/entryfile), and where the folder is (the commands).
package store
