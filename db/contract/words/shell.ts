/** What the shell says around the page: its menu, its file dialogs, the foot of printed pages and the screen of a start that failed. */
export const shellWords = {
  product: 'سرپناه',
  ok: 'باشد',
  menu: {
    program: 'برنامه',
    quit: 'بستن برنامه',
    edit: 'ویرایش',
    undo: 'بازگرداندن',
    redo: 'انجام دوباره',
    cut: 'برش',
    copy: 'رونوشت',
    paste: 'چسباندن',
    selectAll: 'انتخاب همه',
    view: 'نما',
    resetZoom: 'اندازهٔ معمول',
    zoomIn: 'بزرگ‌تر',
    zoomOut: 'کوچک‌تر',
    fullScreen: 'تمام صفحه',
    reload: 'بارگذاری دوباره',
    developerTools: 'ابزار سازندگان',
  },
  dialogs: {
    registerFiles: 'دفتر سرپناه',
    allFiles: 'همهٔ فایل‌ها',
    newRegister: { title: 'دفتر تازه کجا باشد؟', button: 'همین جا' },
    openRegister: { title: 'کدام دفتر باز شود؟', button: 'باز کردن' },
    readTable: { title: 'کدام فایل خوانده شود؟', button: 'خواندن' },
    photo: { title: 'کدام عکس؟', button: 'برگزیدن' },
    pages: { title: 'کدام برگ‌ها افزوده شود؟', button: 'افزودن' },
    save: { title: 'ذخیرهٔ فایل', button: 'ذخیره' },
  },
  /** «صفحه ۱ از ۳»: what stands before each of the two numbers. */
  pageNumber: { page: 'صفحه ', of: ' از ' },
  startup: {
    title: 'سرپناه باز نشد',
    untouched: 'به دفترها دست زده نشده است.',
    logId: 'شمارهٔ رویداد',
    logFolder: 'پوشهٔ گزارش',
    old_runtime: {
      what: 'این نسخهٔ محیط اجرا نمی‌تواند پایگاه داده را باز کند.',
      then: 'برنامه را با نسخهٔ رسمی آن دوباره نصب کنید؛ سازندگان «npm run setup» را اجرا کنند.',
    },
    register: {
      what: 'بخش نگهداری دفتر به کار نیفتاد.',
      then: 'برنامه را ببندید و دوباره باز کنید. اگر باز هم نشد، نشانی زیر را به پشتیبان بدهید.',
    },
    page: {
      what: 'صفحهٔ برنامه باز نشد.',
      then: 'برنامه را ببندید و دوباره باز کنید. اگر باز هم نشد، برنامه را دوباره نصب کنید.',
    },
  },
} as const
