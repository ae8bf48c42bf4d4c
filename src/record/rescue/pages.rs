//! The pages of a store's file and of the log beside it, as bytes: `SQLite` is not asked, for it may refuse the file.

use std::path::Path;

use crate::record::files::{beside, bytes};

/// Bytes of a page; this program makes no other stores.
pub(super) const PAGE: usize = 4096;
/// Bytes before the first frame of a log, and before the page in each frame.
const LOG_HEAD: usize = 32;
const FRAME_HEAD: usize = 24;

/// A file and its log.
#[derive(Debug, Default)]
pub(super) struct Pages {
    file: Vec<u8>,
    log: Log,
}

/// What was written and is not in the file yet.
#[derive(Debug, Default)]
struct Log {
    frames: Vec<Frame>,
    /// How many frames, from the first on, `SQLite` takes as written.
    sound: usize,
    /// How many frames, from the first on, are as they were written, whether a transaction ends there or not.
    unbroken: usize,
    /// The mark of the frames that belong together now; those of others are left from before. None when the head of the
    /// log is damaged.
    salt: Option<[u8; 8]>,
}

/// A page in the log.
#[derive(Debug)]
struct Frame {
    number: u32,
    /// Whether a transaction ends here.
    commits: bool,
    salt: [u8; 8],
    page: Vec<u8>,
}

impl Pages {
    /// Reads a store's file and its log, as far as they are there.
    pub(super) fn read(path: &Path) -> std::io::Result<Self> {
        Ok(Self {
            file: bytes(path)?,
            log: Log::of(&bytes(&beside(path, "-wal"))?),
        })
    }

    /// Reads the log alone.
    pub(super) fn of_log(path: &Path) -> std::io::Result<Self> {
        let log = Log::of(&bytes(&beside(path, "-wal"))?);
        let file = Vec::new();
        Ok(Self { file, log })
    }

    /// Every page there is; of one that was written more than once, every version.
    pub(super) fn all(&self) -> impl Iterator<Item = &[u8]> {
        let frames = self.log.frames.iter().map(|frame| frame.page.as_slice());
        self.file.chunks(PAGE).chain(frames)
    }

    /// The pages that `SQLite` sees.
    pub(super) fn seen(&self) -> impl Iterator<Item = &[u8]> {
        let frames = self.log.frames[..self.log.sound].iter();
        self.file
            .chunks(PAGE)
            .chain(frames.map(|frame| frame.page.as_slice()))
    }

    /// The file as it is once `SQLite` has taken over what is sound in its log.
    pub(super) fn merged(mut self) -> Vec<u8> {
        for frame in &self.log.frames[..self.log.sound] {
            let place = usize::try_from(frame.number).unwrap_or_default();
            let Some(from) = place.checked_sub(1).map(|place| place * PAGE) else {
                continue;
            };
            if self.file.len() < from + PAGE {
                self.file.resize(from + PAGE, 0);
            }
            self.file[from..from + PAGE].copy_from_slice(&frame.page);
        }
        self.file
    }

    /// The pages of transactions that were ended and that `SQLite` passes over, because something before them changed.
    pub(super) fn passed_over(&self) -> impl Iterator<Item = &[u8]> {
        let behind = &self.log.frames[self.log.sound..];
        let ours = |frame: &&Frame| self.log.salt.is_none_or(|salt| salt == frame.salt);
        let ended = behind.iter().rposition(|it| it.commits && ours(&it));
        let ended = ended.map_or(0, |place| place + 1);
        let frames = behind[..ended].iter().filter(ours);
        frames.map(|frame| frame.page.as_slice())
    }

    /// The page behind the head of the very last frame, when all before it is as it was written and that head would end a
    /// transaction. Whoever is killed between the two leaves it so, on what stood there before.
    pub(super) fn behind_the_last_head(&self) -> Option<&[u8]> {
        let ours = |frame: &Frame| self.log.salt == Some(frame.salt);
        let last = self.log.frames.iter().rposition(ours)?;
        let frame = &self.log.frames[last];
        (last == self.log.unbroken && frame.commits).then_some(frame.page.as_slice())
    }

    /// The versions of a page, the latest first.
    pub(super) fn versions(&self, number: u32) -> impl Iterator<Item = &[u8]> {
        let frames = self.log.frames.iter().rev();
        let frames = frames.filter(move |frame| frame.number == number);
        let at = usize::try_from(number)
            .ok()
            .and_then(|it| it.checked_sub(1));
        let at = at.and_then(|place| place.checked_mul(PAGE));
        let page = at
            .and_then(|at| self.file.get(at..))
            .filter(|it| !it.is_empty());
        let page = page.map(|rest| &rest[..PAGE.min(rest.len())]);
        frames.map(|frame| frame.page.as_slice()).chain(page)
    }
}

impl Log {
    fn of(bytes: &[u8]) -> Self {
        let Some((head, rest)) = bytes.split_at_checked(LOG_HEAD) else {
            return Self::default();
        };
        let big = head[3] & 1 == 1;
        let mut sum = Sum::default();
        sum.add(&head[..24], big);
        let magic = head.starts_with(&[0x37, 0x7f, 0x06]);
        let salt = (magic && sum.is(&head[24..])).then(|| eight(&head[16..24]));
        let mut log = Self {
            salt,
            ..Self::default()
        };
        let mut unbroken = salt.is_some();
        for frame in rest.chunks_exact(FRAME_HEAD + PAGE) {
            let (head, page) = frame.split_at(FRAME_HEAD);
            let mark = eight(&head[8..16]);
            sum.add(&head[..8], big);
            sum.add(page, big);
            unbroken &= salt == Some(mark) && sum.is(&head[16..]);
            log.unbroken += usize::from(unbroken);
            let commits = word(&head[4..8]) > 0;
            log.frames.push(Frame {
                number: word(&head[..4]),
                commits,
                salt: mark,
                page: page.to_vec(),
            });
            if unbroken && commits {
                log.sound = log.frames.len();
            }
        }
        log
    }
}

/// The checksum that `SQLite` keeps in a log.
#[derive(Debug, Default)]
struct Sum(u32, u32);

impl Sum {
    fn add(&mut self, bytes: &[u8], big: bool) {
        let read = |word: &[u8]| {
            let word = [word[0], word[1], word[2], word[3]];
            match big {
                true => u32::from_be_bytes(word),
                false => u32::from_le_bytes(word),
            }
        };
        for pair in bytes.chunks_exact(8) {
            self.0 = self.0.wrapping_add(read(&pair[..4])).wrapping_add(self.1);
            self.1 = self.1.wrapping_add(read(&pair[4..])).wrapping_add(self.0);
        }
    }

    fn is(&self, kept: &[u8]) -> bool {
        self.0 == word(&kept[..4]) && self.1 == word(&kept[4..8])
    }
}

fn word(bytes: &[u8]) -> u32 {
    u32::from_be_bytes([bytes[0], bytes[1], bytes[2], bytes[3]])
}

fn eight(bytes: &[u8]) -> [u8; 8] {
    bytes.try_into().expect("eight bytes were cut out")
}
